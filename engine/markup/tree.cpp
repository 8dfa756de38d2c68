#include "markup/tree.h"

#include <algorithm>

#include "base/unicode.h"

namespace paraphe::markup {

namespace {

/// HTML habits that have a better word here.
std::string better_word(std::string const& name) {
    static std::map<std::string, std::string> const habits = {
        {"b", "strong"}, {"i", "em"}, {"div", "section"}, {"u", "em"}, {"font", "span"}};
    auto const habit = habits.find(name);
    return habit != habits.end() ? habit->second : base::nearest(name, element_names());
}

std::vector<std::string> names(std::string_view list) {
    auto const all = words(list);
    return {all.begin(), all.end()};
}

class TreeBuilder {
public:
    TreeBuilder(std::vector<Piece> pieces, Places const& places, std::size_t most_depth)
        : pieces_(std::move(pieces)), places_(places), most_depth_(most_depth) {
        open_.push_back({"", &out_.value});
    }

    base::Checked<Node> run() {
        for (at_ = 0; at_ < pieces_.size() && !stopped_; ++at_) {
            Piece& piece = pieces_[at_];
            if (piece.kind == Piece::Kind::text) open_.back().node->children.push_back({nullptr, piece.range, {}, {}});
            else if (piece.kind == Piece::Kind::end) end(piece);
            else start(piece);
        }
        while (open_.size() > 1 && !stopped_) unclosed();
        return std::move(out_);
    }

private:
    struct Open {
        std::string name;
        Node* node;  ///< where content goes; of the element around for one that is left out
        Range range = {};
    };

    base::Diagnostic& complain(char const* code, std::string message, Range where, std::string hint = {}) {
        base::Diagnostic& diagnostic = out_.diagnostics.emplace_back(places_.error(code, std::move(message), where));
        if (!hint.empty()) diagnostic.hints.push_back(std::move(hint));
        return diagnostic;
    }

    void start(Piece& piece) {
        if (open_.size() > most_depth_) {  // nobody writes this by hand: the rest is not read
            complain("markup.too-deep", "plus de " + std::to_string(most_depth_) + " éléments l’un dans l’autre",
                     piece.range);
            stopped_ = true;
            return;
        }
        Node* parent = open_.back().node;
        Element const* element = element_named(piece.name);
        if (element == nullptr) {
            std::string const word = better_word(piece.name);
            complain("markup.unknown-element", "l’élément <" + piece.name + "> n’existe pas dans les trames",
                     piece.range, word.empty() ? "" : "vouliez-vous écrire <" + word + "> ?");
        } else if (!fits(*element, *parent, piece.range)) {
            element = nullptr;
        }
        Node* inside = parent;
        if (element != nullptr) {
            check_attributes(piece, *element);
            parent->children.push_back({element, piece.range, std::move(piece.attributes), {}});
            inside = &parent->children.back();
        }
        if (piece.kind == Piece::Kind::empty) return;
        if (element != nullptr && element->content == Content::nothing && !followed_by_its_end(piece)) {
            complain("markup.unclosed-element", "<" + piece.name + "> n’a pas de contenu et se ferme aussitôt",
                     piece.range, "écrivez <" + piece.name + "/>");
            return;
        }
        open_.push_back({piece.name, inside, piece.range});
    }

    bool followed_by_its_end(Piece const& piece) const {
        return at_ + 1 < pieces_.size() && pieces_[at_ + 1].kind == Piece::Kind::end &&
               pieces_[at_ + 1].name == piece.name;
    }

    /// Whether `element` may stand directly in `parent`.
    bool fits(Element const& element, Node const& parent, Range where) {
        auto const self = [&] { return std::string("<") + element.name + ">"; };
        std::string_view const around = parent.element == nullptr ? "" : parent.element->name;
        std::string_view const wanted = element.parents;
        if (!wanted.empty()) {
            if (holds(wanted, around.empty() ? "body" : around)) return true;
            complain("markup.nesting", self() + " ne se place que dans <" + std::string(words(wanted).front()) + ">", where);
            return false;
        }
        if (element.content == Content::head && around.empty()) return true;
        Content const content = parent.element == nullptr ? Content::flow : parent.element->content;
        bool const image_in_figure = content == Content::figure && std::string_view(element.name) == "img";
        bool const right = element.is_inline ? content == Content::flow || content == Content::inlines
                                             : content == Content::flow || image_in_figure;
        if (!right || element.content == Content::head)
            complain("markup.nesting", self() + " ne se place pas dans <" + std::string(around) + ">", where,
                     content == Content::inlines && !element.is_inline ? "fermez <" + std::string(around) + "> avant" : "");
        return right && element.content != Content::head;
    }

    void check_attributes(Piece& piece, Element const& element) {
        auto& attributes = piece.attributes;
        for (Attribute& attribute : attributes) {
            if (!allows(element, attribute.name)) {
                std::string const near = base::nearest(attribute.name, names(element.attributes));
                complain("markup.unknown-attribute",
                         "l’attribut '" + attribute.name + "' n’existe pas sur <" + piece.name + ">", attribute.range,
                         near.empty() ? "" : "vouliez-vous écrire '" + near + "' ?");
            } else if (attribute.name == "class") {
                auto const classes = words(attribute.value);
                std::string first(classes.empty() ? "" : classes.front());
                if (classes.size() > 1)
                    complain("markup.several-classes", "une seule classe par élément", attribute.range,
                             "la classe '" + first + "' est gardée");
                attribute.value = std::move(first);
            }
        }
        attributes.erase(std::remove_if(attributes.begin(), attributes.end(),
                                        [&](Attribute const& a) { return !allows(element, a.name); }),
                         attributes.end());
    }

    void end(Piece const& piece) {
        auto const same = [&](Open const& open) { return open.name == piece.name; };
        if (std::none_of(open_.begin() + 1, open_.end(), same)) {
            complain("markup.unopened-element", "</" + piece.name + "> ne ferme rien", piece.range,
                     open_.size() > 1 ? "l’élément ouvert est <" + open_.back().name + ">" : "");
            return;
        }
        while (!same(open_.back())) unclosed();
        open_.pop_back();
    }

    void unclosed() {
        complain("markup.unclosed-element", "<" + open_.back().name + "> n’est pas fermé", open_.back().range);
        open_.pop_back();
    }

    std::vector<Piece> pieces_;
    Places const& places_;
    std::size_t most_depth_;
    std::size_t at_ = 0;
    bool stopped_ = false;
    base::Checked<Node> out_;
    std::vector<Open> open_;
};

}  // namespace

Attribute const* Node::attribute(std::string_view name) const {
    for (Attribute const& candidate : attributes)
        if (candidate.name == name) return &candidate;
    return nullptr;
}

base::Checked<Node> build_tree(std::vector<Piece> pieces, Places const& places, std::size_t most_depth) {
    return TreeBuilder(std::move(pieces), places, most_depth).run();
}

}  // namespace paraphe::markup
