#include "cli/command_line.h"

#include "cli/console.h"

int main(int count, char** arguments) {
    paraphe::cli::hold_standard_streams();
    return static_cast<int>(paraphe::cli::run(count, arguments));
}
