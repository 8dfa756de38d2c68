#include "merge/name_filters.h"

#include <algorithm>

#include "base/bug.h"
#include "data/marks.h"
#include "merge/articles.h"

namespace paraphe::merge {

namespace {

using data::Value;
using Outcome = tl::expected<Value, std::string>;

tl::unexpected<std::string> wants(char const* what) { return tl::unexpected<std::string>(what); }

constexpr std::string_view usual_names[]{"denomination", "nom", "libelle", "sigle"};

std::string const& text_at(Value const& object, std::string_view name) {
    static std::string const none;
    Value const* const member = object.member(name);
    return member == nullptr ? none : member->text();
}

/// The member of `object` that is `member` itself, as one step of a JSON pointer.
std::string member_name(Value const& object, Value const& member) {
    for (data::Member const& one : object.members())
        if (&one.value == &member) return data::pointer_escape(one.name);
    return {};
}

struct Agreement {
    Gender gender = Gender::masculine;
    GrammaticalNumber number = GrammaticalNumber::singular;
    bool certain = true;
};

/// By the article or the first noun of a name: "l'association…", "Fondation…", "les…", "MAS".
std::optional<Agreement> agreement_of_name(std::string_view name) {
    NameParts const parts = parts_of(name);
    std::string_view const word = first_word(parts.bare);
    auto gender = gender_of_acronym(word);
    if (!gender) gender = gender_of_noun(word);
    if (!gender && parts.article == "le") gender = Gender::masculine;
    if (!gender && parts.article == "la") gender = Gender::feminine;
    bool const several = parts.article == "les";
    if (!gender && !several) return {};
    return Agreement{gender.value_or(Gender::masculine), several ? GrammaticalNumber::plural : GrammaticalNumber::singular, gender.has_value()};
}

std::optional<Gender> gender_in(Value const& object) {
    std::string const genre = bare_letters(text_at(object, "genre"));
    if (genre == "feminin") return Gender::feminine;
    if (genre == "masculin") return Gender::masculine;
    Value const* const flag = object.member("feminin");
    if (flag != nullptr && flag->is_boolean()) return flag->is_true() ? Gender::feminine : Gender::masculine;
    return {};
}

Agreement agreement_of_object(Value const& object) {
    Agreement out;
    std::string const& number = text_at(object, "nombre");
    bool const article_is_plural = text_at(object, "article") == "les" || text_at(object, "avec_article").starts_with("les ");
    if (number == "pluriel" || (number.empty() && article_is_plural)) out.number = GrammaticalNumber::plural;
    if (auto const gender = gender_in(object)) {
        out.gender = *gender;
        return out;
    }
    Value const* const form = object.member("forme_juridique");
    std::string const& legal_form = form != nullptr && form->is_object() ? text_at(*form, "libelle") : text_at(object, "forme_juridique");
    std::string const article_alone = text_at(object, "article") + " x";  // an article is only seen before a word
    for (std::string const& name :
         {text_at(object, "avec_article"), legal_form, article_alone, text_at(object, "denomination"), text_at(object, "nom"), text_at(object, "designation")}) {
        auto const found = agreement_of_name(name);
        if (!found) continue;
        if (number.empty() && found->number == GrammaticalNumber::plural) out.number = GrammaticalNumber::plural;
        out.gender = found->gender;
        if (found->certain) return out;
    }
    out.certain = false;
    return out;
}

Agreement agreement_of(Value const& value) {
    if (value.is_number()) {
        auto const count = data::Decimal::from_json(value.text());
        return {Gender::masculine, count ? number_of(*count) : GrammaticalNumber::singular, true};
    }
    if (value.is_string()) return agreement_of_name(value.text()).value_or(Agreement{Gender::masculine, GrammaticalNumber::singular, false});
    if (value.is_object()) return agreement_of_object(value);
    Agreement all{Gender::feminine, value.elements().size() == 1 ? GrammaticalNumber::singular : GrammaticalNumber::plural, true};
    for (Value const& element : value.elements()) {
        Agreement const one = agreement_of(element);
        all.certain = all.certain && one.certain;
        if (one.gender == Gender::masculine) all.gender = Gender::masculine;
        if (one.number == GrammaticalNumber::plural) all.number = GrammaticalNumber::plural;
    }
    if (value.elements().empty()) all.gender = Gender::masculine;
    return all;
}

std::string agreed(FilterCall const& call, Gender gender, GrammaticalNumber number) {
    auto const& words = call.words;
    bool const is_feminine = gender == Gender::feminine;
    bool const is_plural = number == GrammaticalNumber::plural;
    std::string const singular = !is_feminine ? words[0] : words.size() > 1 ? words[1] : feminine(words[0]);
    if (!is_plural) return singular;
    if (!is_feminine && words.size() > 2) return words[2];
    if (is_feminine && words.size() > 3) return words[3];
    std::size_t const space = singular.rfind(' ');
    std::size_t const last = space == std::string::npos ? 0 : space + 1;
    return singular.substr(0, last) + plural(singular.substr(last));
}

Outcome agree(FilterCall const& call, Value const& value, FilterContext& context) {
    Agreement const found = agreement_of(value);
    // A number says nothing of the gender: the template does, or the word has the one it needs.
    std::string const text = agreed(call, call.gender.value_or(found.gender), call.number.value_or(found.number));
    bool const invariable = agreed(call, Gender::feminine, call.number.value_or(found.number)) == text && call.gender.value_or(found.gender) == Gender::masculine;
    if (!found.certain && !call.gender && !invariable)
        context.guesses.push_back({Guess::About::agreement, printed_text(value), text});
    return Value::string(text);
}

Outcome enumerate(FilterCall const& call, Value const& value, FilterContext& context) {
    constexpr char const* wanted = "une liste non vide de textes, ou d’objets et la clé à nommer";
    std::string const key = call.words.empty() ? "" : call.words.front();
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < value.elements().size(); ++i) {
        Value const& element = value.elements()[i];
        auto const is_mark = [](Value const* item) { return item != nullptr && data::mark_of(*item).has_value(); };
        Value const* const part = element.is_object() && !is_mark(&element) ? name_member(element, key) : &element;
        if (is_mark(part)) return *part;
        if (part == nullptr || !(part->is_string() || part->is_number())) return wants(wanted);
        std::string const index = std::to_string(i);
        context.used.push_back(element.is_object() ? index + "/" + member_name(element, *part) : index);
        parts.push_back(printed_text(*part));
    }
    if (parts.empty()) return wants(wanted);
    return Value::string(enumerated(parts, call.filter == Filter::list_and ? " et " : " ou "));
}

/// The way a name takes its article: from the tag, from the datum, from INSEE's code, from its own first word.
class Naming {
public:
    Naming(FilterCall const& call, FilterContext& context) : call_(call), context_(context) {}

    Value of_text(std::string const& name) { return finish(name, from_tag_or_name(name, {}, {})); }

    Value of_object(Value const& object, std::string const& name) {
        if (Value const* const tncc = object.member("tncc"); tncc != nullptr && tncc->text().size() == 1 && !call_.article)
            return of_territory(object, name, tncc->text()[0] - '0');
        std::optional<std::string> article;
        if (Value const* const own = object.member("article"); own != nullptr && own->is_string())
            article = own->text() == "aucun" ? "" : own->text() == "l'" ? "l’" : own->text();
        std::optional<bool> elision;
        if (Value const* const own = object.member("elision"); own != nullptr && own->is_boolean()) elision = own->is_true();
        if (!call_.gender) gender_ = gender_in(object);
        return finish(name, from_tag_or_name(name, article, elision));
    }

private:
    /// INSEE's code says what "de" becomes and nothing else: "de Bretagne", but "la Bretagne", "en Bretagne".
    Value of_territory(Value const& object, std::string const& name, int tncc) {
        std::string const& place = text_at(object, "dans");
        std::string const& named = text_at(object, "avec_article");
        preposition_ = place.empty() ? "en" : place;
        if (call_.filter == Filter::in && !place.empty()) return finish(name, with_article(name, "", {false, true}));
        if (call_.filter != Filter::of && !named.empty()) return finish(name, parts_of(named));
        return finish(name, parts_by_tncc(name, tncc));
    }

    NameParts from_tag_or_name(std::string const& name, std::optional<std::string> article, std::optional<bool> elision) {
        if (call_.article) article = call_.article;
        if (call_.elision) elision = call_.elision;
        Elision const judged = elision ? Elision{*elision, true} : elision_before(name);
        if (article) return checked(name, with_article(name, *article, judged));
        NameParts parts = parts_of(name);
        if (elision && parts.article.empty()) parts.elision = judged;
        if (call_.filter != Filter::the || !parts.article.empty()) return parts;
        return guessed_article(name, judged);
    }

    /// "Fondation X", "SESSAD": a proper name of another shape takes none.
    NameParts guessed_article(std::string const& name, Elision elision) {
        std::string_view const word = first_word(name);
        bool const acronym = is_acronym(word) && word.size() == name.size();
        auto gender = call_.gender ? call_.gender : gender_;
        bool const plural = call_.number == GrammaticalNumber::plural;
        if (!gender) gender = gender_of_acronym(word);
        if (!gender) gender = gender_of_noun(word);
        if (plural) return with_article(name, "les", elision);
        if (!gender && !acronym) return with_article(name, "", elision);
        NameParts parts = with_article(name, gender == Gender::feminine ? "la" : "le", elision);
        if (!gender && parts.article != "l’") context_.guesses.push_back({Guess::About::article, name, parts.whole});
        return checked(name, std::move(parts));
    }

    /// An article apart from its name asked for the elision.
    NameParts checked(std::string const& name, NameParts parts) {
        bool const asked = parts.article == "le" || parts.article == "la" || parts.article == "l’";
        if (asked && !parts.elision.certain) context_.guesses.push_back({Guess::About::elision, name, parts.whole});
        return parts;
    }

    Value finish(std::string const& name, NameParts const& parts) {
        std::string text = joined(call_.filter, parts, preposition_);
        if (asks_elision(call_.filter, parts) && !parts.elision.certain) context_.guesses.push_back({Guess::About::elision, name, text});
        return Value::string(std::move(text));
    }

    FilterCall const& call_;
    FilterContext& context_;
    std::optional<Gender> gender_;
    std::string preposition_ = "dans";
};

Outcome name(FilterCall const& call, Value const& value, FilterContext& context) {
    constexpr char const* wanted = "un nom, ou un objet qui en porte un (denomination, nom ou libelle)";
    Naming naming(call, context);
    if (value.is_string()) return value.text().empty() ? Outcome(wants(wanted)) : naming.of_text(value.text());
    std::string const key = call.words.empty() ? "" : call.words.front();
    Value const* const own = value.is_object() ? name_member(value, key) : nullptr;
    if (own == nullptr) return wants(wanted);
    if (data::mark_of(*own)) return *own;
    if (!own->is_string() || own->text().empty()) return wants(wanted);
    context.used.push_back(member_name(value, *own));
    return naming.of_object(value, own->text());
}

/// A row of referentiels.departements or referentiels.regions, by its code or its name.
Outcome row(Value const& value, FilterContext const& context, std::initializer_list<std::string_view> path, char const* wanted) {
    Value const* const rows = context.law == nullptr ? nullptr : context.law->at(path);
    if (rows == nullptr || !(value.is_string() || value.is_number())) return wants(wanted);
    for (Value const& one : rows->elements())
        if (text_at(one, "code") == value.text() || text_at(one, "nom") == value.text()) return one;
    return wants(wanted);
}

}  // namespace

Outcome name_filtered(FilterCall const& call, Value const& value, FilterContext& context) {
    switch (call.filter) {
        case Filter::agree:
            return agree(call, value, context);
        case Filter::list_and:
        case Filter::list_or:
            return enumerate(call, value, context);
        case Filter::departement:
            return row(value, context, {"departements", "departements"}, "le code ou le nom d’un département du référentiel");
        case Filter::region:
            return row(value, context, {"regions", "regions"}, "le code ou le nom d’une région du référentiel");
        default:
            return name(call, value, context);
    }
}

Value const* name_member(Value const& object, std::string_view key) {
    if (!key.empty()) return object.member(key);
    for (std::string_view const usual : usual_names)
        if (Value const* const found = object.member(usual)) return found;
    return nullptr;
}

std::string enumerated(std::vector<std::string> const& parts, std::string_view last) {
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i != 0) out += i + 1 == parts.size() ? last : std::string_view(", ");
        out += parts[i];
    }
    return out;
}

}  // namespace paraphe::merge
