#include "cli/command_line.h"

int main(int count, char** arguments) { return static_cast<int>(paraphe::cli::run(count, arguments)); }
