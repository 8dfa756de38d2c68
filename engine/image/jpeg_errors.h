#pragma once
// What libjpeg does when it cannot go on: it jumps back to whoever set `back`.

#include <csetjmp>
#include <cstdio>

#include <jpeglib.h>

#include <array>

namespace paraphe::image {

/// To be given to libjpeg as its `err`. Whoever calls libjpeg calls setjmp(back) first, and has no local with a destructor.
struct JpegErrors {
    jpeg_error_mgr standard;
    std::jmp_buf back;
    std::array<char, JMSG_LENGTH_MAX> message;  ///< why, in libjpeg's words, or ""
};

/// Fills `errors`; gives what libjpeg wants to have.
jpeg_error_mgr* start_errors(JpegErrors& errors);

}  // namespace paraphe::image
