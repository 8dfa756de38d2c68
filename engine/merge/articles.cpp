#include "merge/articles.h"

#include "base/bug.h"

namespace paraphe::merge {

namespace {

struct Front {
    std::string_view typed, article;
};
constexpr Front fronts[]{{"le ", "le"},  {"la ", "la"},  {"les ", "les"}, {"l'", "l’"},    {"l’", "l’"},
                         {"Le ", "le"},  {"Les ", "les"}, {"LE ", "le"},  {"LES ", "les"}};

std::string spaced(std::string_view before, std::string const& name) { return std::string(before) + " " + name; }

std::string behind_article(std::string_view article, std::string const& name) {
    return article == "l’" ? "l’" + name : spaced(article, name);
}

}  // namespace

NameParts parts_of(std::string_view name) {
    for (Front const& front : fronts) {
        if (!name.starts_with(front.typed)) continue;
        std::string const bare(name.substr(front.typed.size()));
        return {front.article == "l’" ? "l’" + bare : std::string(name), bare, std::string(front.article), elision_before(bare)};
    }
    return {std::string(name), std::string(name), "", elision_before(name)};
}

NameParts with_article(std::string_view name, std::string_view article, Elision elision) {
    std::string const used(elision.elides && (article == "le" || article == "la") ? "l’" : article);
    std::string const bare(name);
    return {used.empty() ? bare : behind_article(used, bare), bare, used, elision};
}

NameParts parts_by_tncc(std::string_view name, int tncc) {
    constexpr std::string_view articles[]{"", "", "le", "la", "les", "l’", "les", "", ""};
    std::string_view const article = tncc >= 0 && tncc < 9 ? articles[tncc] : "";
    std::string const bare = tncc == 7 || tncc == 8 ? spaced(tncc == 7 ? "Las" : "Los", std::string(name)) : std::string(name);
    return {article.empty() ? bare : behind_article(article, bare), bare, std::string(article), {tncc == 1, true}};
}

std::string joined(Filter filter, NameParts const& name, std::string_view preposition) {
    bool const contracts = name.article == "le" || name.article == "les";
    switch (filter) {
        case Filter::of:
            if (contracts) return spaced(name.article == "le" ? "du" : "des", name.bare);
            if (!name.article.empty()) return spaced("de", name.whole);
            return name.elision.elides ? "d’" + name.bare : spaced("de", name.bare);
        case Filter::to:
            if (contracts) return spaced(name.article == "le" ? "au" : "aux", name.bare);
            return spaced("à", name.whole);
        case Filter::that:
            return name.article.empty() && name.elision.elides ? "qu’" + name.bare : spaced("que", name.whole);
        case Filter::in:
            return name.article.empty() ? spaced(preposition, name.bare) : spaced("dans", name.whole);
        case Filter::the:
            return name.whole;
        default:
            throw base::Bug("this filter joins no name");
    }
}

bool asks_elision(Filter filter, NameParts const& name) {
    return name.article.empty() && (filter == Filter::of || filter == Filter::that);
}

}  // namespace paraphe::merge
