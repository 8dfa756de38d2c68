#pragma once
// Documents set in a font whose every character is one em square, so that dumps are whole numbers.

#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "assembly/assembly.h"
#include "layout/layout.h"
#include "markup/read_document.h"
#include "markup/read_style.h"
#include "page/dump.h"
#include "support/measuring_font.h"
#include "typography/french.h"

namespace paraphe::test {

/// French words are divided after every second letter: "ab-cd-ef".
constexpr char const* every_second_letter = "UTF-8\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 2\n1b\n1c\n1d\n";

/// Sets `xhtml` with `css`; both must be without any diagnostic.
class SquareSetter {
public:
    SquareSetter() {
        font::FaceSource face;
        face.family = "Squares";
        face.file_name = "squares.ttf";
        face.bytes = std::make_shared<std::string const>(MeasuringFont::for_all_characters());
        auto library = font::FontLibrary::open({face});
        EXPECT_TRUE(library) << (library ? "" : library.error().front().message);
        if (library) fonts_ = std::make_unique<font::FontLibrary>(std::move(*library));
        auto hyphenator = typography::Hyphenator::open(every_second_letter);
        EXPECT_TRUE(hyphenator);
        if (hyphenator) hyphenator_ = std::make_unique<typography::Hyphenator>(std::move(*hyphenator));
    }

    base::Warned<layout::LaidOut> set(std::string_view xhtml, std::string const& css, layout::Images const& images = {}, std::string watermark = {},
                                      std::optional<typography::SpaceProfile> spaces = {}) {
        base::Sources sources;
        base::SourceMap map;
        map.append(static_cast<std::uint32_t>(xhtml.size()), {{sources.add("part.html", std::string(xhtml)), 0, static_cast<std::uint32_t>(xhtml.size())}, {}, ""}, true);
        auto document = markup::read_document(xhtml, map);
        for (auto const& diagnostic : document.diagnostics) ADD_FAILURE() << to_text(diagnostic, sources);
        auto assembled = assembly::assemble(std::move(document.value), {{"article", {"Art. {1}", "article {1}", ""}}});
        for (auto const& diagnostic : assembled.diagnostics) ADD_FAILURE() << to_text(diagnostic, sources);
        assembled.value.metadata.watermark = std::move(watermark);
        if (spaces) assembled.value = typography::set_french(std::move(assembled.value), *spaces);
        auto sheet = markup::read_style(sources, sources.add("style.css", css));
        for (auto const& diagnostic : sheet.diagnostics) ADD_FAILURE() << to_text(diagnostic, sources);
        layout::MeasuredWords words(*fonts_, *hyphenator_);
        return layout::lay_out(assembled.value, sheet.value, words, images);
    }

private:
    std::unique_ptr<font::FontLibrary> fonts_;
    std::unique_ptr<typography::Hyphenator> hyphenator_;
};

}  // namespace paraphe::test
