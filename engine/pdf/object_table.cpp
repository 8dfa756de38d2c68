#include "pdf/object_table.h"

#include <algorithm>

#include "base/bug.h"

namespace paraphe::pdf {

ObjectNumber ObjectTable::reserve(std::size_t count) {
    auto const first = static_cast<ObjectNumber>(bodies_.size() + 1);
    bodies_.resize(bodies_.size() + count);
    return first;
}

void ObjectTable::set(ObjectNumber number, std::string body) {
    std::string& slot = bodies_.at(number - 1);
    base::expect(slot.empty() && !body.empty(), "an object is set twice, or to nothing");
    slot = std::move(body);
}

ObjectNumber ObjectTable::add(std::string body) {
    ObjectNumber const number = reserve();
    set(number, std::move(body));
    return number;
}

void ObjectTable::set_stream(ObjectNumber number, Dictionary dictionary, std::string_view bytes) {
    dictionary.integer("Length", static_cast<std::int64_t>(bytes.size()));
    std::string body = dictionary.close();
    body.reserve(body.size() + bytes.size() + 20);
    body += "\nstream\n";
    body += bytes;
    body += "\nendstream";
    set(number, std::move(body));
}

ObjectNumber ObjectTable::add_stream(Dictionary dictionary, std::string_view bytes) {
    ObjectNumber const number = reserve();
    set_stream(number, std::move(dictionary), bytes);
    return number;
}

void ObjectTable::set_deflated(ObjectNumber number, Dictionary dictionary, std::string_view bytes) {
    dictionary.name("Filter", "FlateDecode");
    set_stream(number, std::move(dictionary), deflate_.zlib(bytes));
}

ObjectNumber ObjectTable::add_deflated(Dictionary dictionary, std::string_view bytes) {
    ObjectNumber const number = reserve();
    set_deflated(number, std::move(dictionary), bytes);
    return number;
}

std::vector<std::string> ObjectTable::take() {
    base::expect(std::none_of(bodies_.begin(), bodies_.end(), [](std::string const& body) { return body.empty(); }),
                 "an object was reserved and never set");
    return std::move(bodies_);
}

}  // namespace paraphe::pdf
