#include "dossier/lock.h"

#include <algorithm>

#include "base/version.h"
#include "data/json.h"

namespace paraphe::dossier {

namespace {

using assembly::FrozenNumber;
using assembly::FrozenNumbers;

constexpr char const* edition = "1";  // of the file's own form

std::string text_at(data::Value const& root, std::initializer_list<std::string_view> names) {
    data::Value const* const value = root.at(names);
    return value == nullptr ? "" : value->text();
}

std::optional<FrozenNumber> read_number(data::Value const& entry) {
    FrozenNumber number{text_at(entry, {"schema"}), text_at(entry, {"id"}), text_at(entry, {"numero"}), 1};
    std::string const level = text_at(entry, {"niveau"});
    bool const whole = level.size() == 1 && level[0] >= '1' && level[0] <= '6';
    if (number.scheme.empty() || number.id.empty() || number.number.empty() || !whole) return {};
    number.level = level[0] - '0';
    return number;
}

bool same(FrozenNumber const& a, FrozenNumber const& b) { return a.scheme == b.scheme && a.id == b.id; }

/// `printed`, and what only `earlier` holds behind the number that it followed there.
FrozenNumbers joined(FrozenNumbers printed, FrozenNumbers const& earlier) {
    std::size_t after = 0;
    for (FrozenNumber const& number : earlier) {
        auto const found = std::find_if(printed.begin(), printed.end(), [&](FrozenNumber const& other) { return same(number, other); });
        if (found != printed.end()) {
            after = static_cast<std::size_t>(found - printed.begin()) + 1;
            continue;
        }
        printed.insert(printed.begin() + static_cast<std::ptrdiff_t>(after), number);
        ++after;
    }
    return printed;
}

data::Value text(std::string value) { return data::Value::string(std::move(value)); }

data::Value object(std::vector<std::pair<char const*, data::Value>> members) {
    std::vector<data::Member> list;
    for (auto& [key, value] : members) list.push_back({key, {}, std::move(value)});
    return data::Value::object(std::move(list));
}

}  // namespace

std::string lock_path(std::string const& contract_path) {
    std::size_t const slash = contract_path.find_last_of('/');
    return (slash == std::string::npos ? "" : contract_path.substr(0, slash + 1)) + "contrat.lock";
}

base::Result<std::optional<Lock>> read_lock(std::string const& contract_path, base::Resources const& resources, base::Sources& sources) {
    std::string const path = lock_path(contract_path);
    auto bytes = resources.read(path, base::Resources::default_limit);
    if (!bytes) {
        bool const absent = bytes.error().size() == 1 && bytes.error().front().code == "base.file-missing";
        if (absent) return std::nullopt;
        return base::failure(std::move(bytes.error()));
    }
    auto value = data::parse_json(sources, sources.add(path, std::move(*bytes)));
    if (!value) return base::failure(std::move(value.error()));
    auto const refused = [](std::string message, base::Span where) {
        auto diagnostic = base::error("dossier.lock", std::move(message), where);
        diagnostic.hints.emplace_back("contrat.lock s’écrit par « paraphe freeze » et ne se retouche pas à la main");
        return base::failure(base::Diagnostics{std::move(diagnostic)});
    };
    if (text_at(*value, {"edition"}) != edition) return refused("contrat.lock vient d’une autre version de Paraphe", value->span());
    Lock lock;
    lock.package_id = text_at(*value, {"trame", "id"});
    lock.package_version = text_at(*value, {"trame", "version"});
    lock.package_digest = text_at(*value, {"trame", "sha256"});
    lock.law_digest = text_at(*value, {"referentiels", "sha256"});
    lock.span = value->span();
    data::Value const* const numbers = value->member("numeros");
    if (numbers == nullptr || lock.package_id.empty()) return refused("contrat.lock est incomplet", value->span());
    for (data::Value const& entry : numbers->elements()) {
        auto number = read_number(entry);
        if (!number) return refused("un numéro fixé s’écrit {\"schema\", \"id\", \"numero\", \"niveau\"}", entry.span());
        if (std::any_of(lock.numbers.begin(), lock.numbers.end(), [&](FrozenNumber const& other) { return same(*number, other); }))
            return refused("'" + number->id + "' a deux numéros", entry.span());
        lock.numbers.push_back(std::move(*number));
    }
    return std::optional(std::move(lock));
}

base::Diagnostics objections(Lock const& lock, Package const& package) {
    base::Diagnostics found;
    auto const object_to = [&](char const* code, std::string message) {
        auto& diagnostic = found.emplace_back(base::error(code, std::move(message), lock.span));
        diagnostic.hints.emplace_back("prenez celle d’alors par --template, ou adoptez celle-ci par « paraphe freeze --update » : les numéros restent");
    };
    if (lock.package_digest != base::hex(package.template_digest))
        object_to("dossier.frozen-template", "le contrat a été fixé avec la trame " + lock.package_id + " " + lock.package_version + " ; celle-ci (" +
                                                 package.id + " " + package.version + ") en diffère");
    if (lock.law_digest != base::hex(package.law_digest))
        object_to("dossier.frozen-law", "le contrat a été fixé avec une autre édition des référentiels de la trame");
    return found;
}

std::string lock_json(FrozenNumbers const& printed, Package const& package, Lock const* earlier) {
    std::vector<data::Value> numbers;
    for (FrozenNumber const& number : joined(printed, earlier == nullptr ? FrozenNumbers{} : earlier->numbers))
        numbers.push_back(object({{"schema", text(number.scheme)},
                                  {"id", text(number.id)},
                                  {"numero", text(number.number)},
                                  {"niveau", data::Value::number(std::to_string(number.level))}}));
    return data::to_json(object({{"edition", data::Value::number(edition)},
                                 {"moteur", text(base::version)},
                                 {"trame", object({{"id", text(package.id)}, {"version", text(package.version)}, {"sha256", text(base::hex(package.template_digest))}})},
                                 {"referentiels", object({{"sha256", text(base::hex(package.law_digest))}})},
                                 {"numeros", data::Value::array(std::move(numbers))}}));
}

}  // namespace paraphe::dossier
