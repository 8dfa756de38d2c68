#include "image/jpeg_errors.h"

namespace paraphe::image {

namespace {

void on_error(j_common_ptr info) {
    auto* const errors = reinterpret_cast<JpegErrors*>(info->err);
    errors->standard.format_message(info, errors->message.data());
    std::longjmp(errors->back, 1);  // NOLINT: libjpeg's contract
}

void on_message(j_common_ptr) {}

}  // namespace

jpeg_error_mgr* start_errors(JpegErrors& errors) {
    jpeg_std_error(&errors.standard);
    errors.standard.error_exit = on_error;
    errors.standard.output_message = on_message;
    errors.message[0] = '\0';
    return &errors.standard;
}

}  // namespace paraphe::image
