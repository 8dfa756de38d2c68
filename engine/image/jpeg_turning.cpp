#include "image/jpeg_turning.h"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "image/jpeg_errors.h"

namespace paraphe::image {

namespace {

/// Where libjpeg writes: a string that grows.
struct Destination {
    jpeg_destination_mgr standard;
    std::string* out;
    std::array<JOCTET, 65536> buffer;
};

void start(j_compress_ptr info) {
    auto* const to = reinterpret_cast<Destination*>(info->dest);
    to->standard.next_output_byte = to->buffer.data();
    to->standard.free_in_buffer = to->buffer.size();
}

boolean write_buffer(j_compress_ptr info) {
    auto* const to = reinterpret_cast<Destination*>(info->dest);
    to->out->append(reinterpret_cast<char const*>(to->buffer.data()), to->buffer.size());
    start(info);
    return TRUE;
}

void write_rest(j_compress_ptr info) {
    auto* const to = reinterpret_cast<Destination*>(info->dest);
    to->out->append(reinterpret_cast<char const*>(to->buffer.data()), to->buffer.size() - to->standard.free_in_buffer);
}

/// Everything that longjmp may cross.
struct Turning {
    Orientation orientation;
    JpegErrors errors;
    Destination to;
    jpeg_decompress_struct from;
    jpeg_compress_struct into;
};

JDIMENSION blocks(JDIMENSION pixels, int of_component, int most) {
    auto const unit = static_cast<JDIMENSION>(most * DCTSIZE);
    return (pixels + unit - 1) / unit * static_cast<JDIMENSION>(of_component);
}

void turn_block(JCOEF const* from, JCOEF* to, Orientation orientation) {
    for (int v = 0; v < DCTSIZE; ++v)
        for (int u = 0; u < DCTSIZE; ++u) {
            JCOEF const value = orientation.transposed ? from[u * DCTSIZE + v] : from[v * DCTSIZE + u];
            // A cosine of odd frequency changes its sign when it is reversed.
            bool const negative = (orientation.columns_reversed && u % 2 == 1) != (orientation.rows_reversed && v % 2 == 1);
            to[v * DCTSIZE + u] = static_cast<JCOEF>(negative ? -value : value);
        }
}

void transpose_parameters(jpeg_compress_struct& into) {
    std::swap(into.image_width, into.image_height);
    std::swap(into.X_density, into.Y_density);
    for (int i = 0; i < into.num_components; ++i) std::swap(into.comp_info[i].h_samp_factor, into.comp_info[i].v_samp_factor);
    for (JQUANT_TBL* const table : into.quant_tbl_ptrs) {
        if (table == nullptr) continue;
        for (int v = 0; v < DCTSIZE; ++v)
            for (int u = 0; u < v; ++u) std::swap(table->quantval[v * DCTSIZE + u], table->quantval[u * DCTSIZE + v]);
    }
}

void turn_component(Turning& turning, jvirt_barray_ptr from, jvirt_barray_ptr to, JDIMENSION columns, JDIMENSION rows) {
    auto const common = reinterpret_cast<j_common_ptr>(&turning.from);
    auto const access = turning.from.mem->access_virt_barray;
    Orientation const orientation = turning.orientation;
    for (JDIMENSION y = 0; y < rows; ++y) {
        JBLOCKROW const out = access(common, to, y, 1, TRUE)[0];
        JDIMENSION const from_row = orientation.rows_reversed ? rows - 1 - y : y;
        for (JDIMENSION x = 0; x < columns; ++x) {
            JDIMENSION const from_column = orientation.columns_reversed ? columns - 1 - x : x;
            JBLOCKROW const in = access(common, from, orientation.transposed ? from_column : from_row, 1, FALSE)[0];
            turn_block(in[orientation.transposed ? from_row : from_column], out[x], orientation);
        }
    }
}

/// False when it would not be exact, or when libjpeg gives up.
bool run(Turning& turning, std::string const& bytes) {
    jpeg_decompress_struct& from = turning.from;
    jpeg_compress_struct& into = turning.into;
    if (setjmp(turning.errors.back) != 0) return false;  // NOLINT: libjpeg's contract
    jpeg_create_decompress(&from);
    jpeg_create_compress(&into);
    constexpr int profile = JPEG_APP0 + 2;
    constexpr unsigned int whole_segment = 0xFFFF;
    jpeg_save_markers(&from, profile, whole_segment);
    jpeg_mem_src(&from, reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size());
    jpeg_read_header(&from, TRUE);
    if (from.num_components > MAX_COMPS_IN_SCAN) return false;

    jpeg_copy_critical_parameters(&from, &into);
    bool const alone = from.num_components == 1;  // its scan has no units of several blocks, whatever its factors
    if (alone) into.comp_info[0].h_samp_factor = into.comp_info[0].v_samp_factor = 1;
    if (turning.orientation.transposed) transpose_parameters(into);
    int widest = 1, highest = 1;
    for (int i = 0; i < into.num_components; ++i) {
        widest = std::max(widest, into.comp_info[i].h_samp_factor);
        highest = std::max(highest, into.comp_info[i].v_samp_factor);
    }
    if (turning.orientation.columns_reversed && into.image_width % static_cast<JDIMENSION>(widest * DCTSIZE) != 0) return false;
    if (turning.orientation.rows_reversed && into.image_height % static_cast<JDIMENSION>(highest * DCTSIZE) != 0) return false;

    jvirt_barray_ptr turned[MAX_COMPS_IN_SCAN] = {};
    JDIMENSION columns[MAX_COMPS_IN_SCAN] = {}, rows[MAX_COMPS_IN_SCAN] = {};
    for (int i = 0; i < into.num_components; ++i) {
        jpeg_component_info const& component = into.comp_info[i];
        columns[i] = blocks(into.image_width, component.h_samp_factor, widest);
        rows[i] = blocks(into.image_height, component.v_samp_factor, highest);
        turned[i] = from.mem->request_virt_barray(reinterpret_cast<j_common_ptr>(&from), JPOOL_IMAGE, FALSE, columns[i], rows[i],
                                                  static_cast<JDIMENSION>(component.v_samp_factor));
    }
    jvirt_barray_ptr* const coefficients = jpeg_read_coefficients(&from);
    for (int i = 0; i < into.num_components; ++i) turn_component(turning, coefficients[i], turned[i], columns[i], rows[i]);

    into.dest = &turning.to.standard;
    into.optimize_coding = TRUE;
    jpeg_write_coefficients(&into, turned);
    for (jpeg_saved_marker_ptr marker = from.marker_list; marker != nullptr; marker = marker->next)
        jpeg_write_marker(&into, marker->marker, marker->data, marker->data_length);
    jpeg_finish_compress(&into);
    return true;
}

}  // namespace

std::optional<std::string> turned_jpeg(std::string const& bytes, Orientation orientation) {
    std::string out;
    auto const turning = std::make_unique<Turning>();
    turning->orientation = orientation;
    turning->from.err = turning->into.err = start_errors(turning->errors);
    turning->to.out = &out;
    turning->to.standard.init_destination = start;
    turning->to.standard.empty_output_buffer = write_buffer;
    turning->to.standard.term_destination = write_rest;
    bool const exact = run(*turning, bytes);
    jpeg_destroy_compress(&turning->into);
    jpeg_destroy_decompress(&turning->from);
    if (!exact) return std::nullopt;
    return out;
}

}  // namespace paraphe::image
