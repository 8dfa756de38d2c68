// Numbers that stay: contrat.lock; and clauses of a contract's own.

#include <gmock/gmock.h>

#include "document/walk.h"
#include "dossier/content.h"
#include "support/made_dossier.h"

namespace paraphe::dossier {
namespace {

using test::contract_path;
using test::EditedFiles;
using testing::ElementsAre;
using testing::HasSubstr;

class Bench {
public:
    EditedFiles files;

    base::Checked<Content> content(LockUse lock = LockUse::kept) {
        base::Sources opening;
        auto opened = open_workshop(test::root + "/templates/cpom-ph", test::root + "/fonts", files, opening);
        EXPECT_TRUE(opened);
        workshop_.emplace(std::move(*opened));
        sources_ = sources_for(workshop_->package);
        Job job;
        job.contract_path = contract_path;
        job.lock = lock;
        return make_content(job, *workshop_, files, sources_);
    }
    /// Freezes what `content` gives now.
    void freeze() {
        auto const made = content(LockUse::renewed);
        auto const numbers = assembly::printed_numbers(made.value.document, workshop_->package.numbering);
        files.add(lock_path(contract_path), lock_json(numbers, workshop_->package, made.value.lock ? &*made.value.lock : nullptr));
    }
    std::vector<std::string> codes(base::Diagnostics const& diagnostics) const {
        std::vector<std::string> all;
        for (auto const& one : diagnostics) all.push_back(one.code);
        return all;
    }
    std::map<std::string, std::string> numbers() {
        std::map<std::string, std::string> all;
        auto const made = content();
        for (auto const& problem : made.diagnostics) ADD_FAILURE() << to_text(problem, sources_);
        for (auto const& one : assembly::printed_numbers(made.value.document, workshop_->package.numbering)) all[one.scheme + " " + one.id] = one.number;
        return all;
    }
    void special_clauses(std::string const& list) { files.edit(contract_path, "\"clauses_particulieres\": []", "\"clauses_particulieres\": [" + list + "]"); }

private:
    std::optional<Workshop> workshop_;
    base::Sources sources_;
};

constexpr char const* added = R"({"clause":"eprd","action":"ajouter","id":"neuve","titre":"Neuve","texte":"Une clause venue après.","motif":"m","demandeur":"d"})";

TEST(Lock, SwitchingModulationOffMovesNoPrintedNumber) {
    Bench bench;
    auto const before = bench.numbers();
    bench.freeze();
    std::string const text = *bench.files.read(contract_path, base::Resources::default_limit);
    std::size_t const begin = text.find("\n  \"modulation\": {");
    ASSERT_NE(begin, std::string::npos);
    std::size_t const flag = text.find("\"active\": true", begin);
    bench.files.edit(contract_path, text.substr(begin, flag + 14 - begin), text.substr(begin, flag - begin) + "\"active\": false");
    while (bench.files.read(contract_path, base::Resources::default_limit)->find("\"article\": \"modulation\"") != std::string::npos)
        bench.files.edit(contract_path, "\"article\": \"modulation\"", "\"article\": \"dotation\"");
    auto const after = bench.numbers();
    EXPECT_EQ(after, before) << "the number of the removed article is still printed, for itself";
    auto const made = bench.content();
    std::string removed;
    document::for_each_block(made.value.document.blocks, [&](document::Block const& block) {
        if (auto const* const heading = std::get_if<document::Heading>(&block.value); heading != nullptr && heading->common.id == "supprime-modulation")
            removed = heading->label + " : " + document::plain_text(heading->inlines);
    });
    EXPECT_EQ(removed, "Article " + before.at("article modulation") + " : Supprimé");
}

TEST(Lock, AClauseAddedAfterwardsIsABis) {
    Bench bench;
    auto const before = bench.numbers();
    bench.freeze();
    bench.special_clauses(added);
    auto after = bench.numbers();
    EXPECT_EQ(after.at("article clause-neuve"), before.at("article eprd") + " bis");
    after.erase("article clause-neuve");
    EXPECT_EQ(after, before);
}

TEST(Lock, WithoutOneNumbersFollowTheText) {
    Bench bench;
    auto const before = bench.numbers();
    bench.special_clauses(added);
    auto const after = bench.numbers();
    EXPECT_EQ(std::stoi(after.at("article clause-neuve")), std::stoi(before.at("article eprd")) + 1);
    EXPECT_EQ(std::stoi(after.at("article resultats")), std::stoi(before.at("article resultats")) + 1);
}

TEST(Lock, AnotherTemplateOrAnotherLawIsRefusedUntilAdopted) {
    Bench bench;
    bench.freeze();
    bench.files.edit(test::root + "/templates/cpom-ph/style.css", "--accent: #1f4e5f", "--accent: #1f4e60");
    EXPECT_THAT(bench.codes(bench.content().diagnostics), ElementsAre("dossier.frozen-template"));
    EXPECT_THAT(bench.codes(bench.content(LockUse::renewed).diagnostics), testing::IsEmpty());
    bench.freeze();
    EXPECT_THAT(bench.codes(bench.content().diagnostics), testing::IsEmpty());
    bench.files.edit(test::root + "/templates/referentiels/tribunaux.json", "\"delai_mois\": 2", "\"delai_mois\": 3");
    EXPECT_THAT(bench.codes(bench.content().diagnostics), ElementsAre("dossier.frozen-law"));
}

TEST(Lock, ASheetsCodeIsNeverReused) {
    Bench bench;
    bench.freeze();
    while (bench.files.read(contract_path, base::Resources::default_limit)->find("\"accueil-evaluation\"") != std::string::npos)
        bench.files.edit(contract_path, "\"accueil-evaluation\"", "\"accueil-nouveau\"");
    auto const made = bench.content();
    EXPECT_THAT(bench.codes(made.diagnostics), testing::Contains("assembly.frozen-number"));
}

TEST(Lock, ADamagedLockIsToldAndNeverIgnored) {
    for (auto const& [text, code] : std::map<std::string, std::string>{{"{", "data.json-syntax"},
                                                                       {"{}", "dossier.lock"},
                                                                       {"{\"edition\":2}", "dossier.lock"},
                                                                       {"{\"edition\":1,\"trame\":{\"id\":\"cpom-ph\"}}", "dossier.lock"},
                                                                       {"{\"edition\":1,\"trame\":{\"id\":\"cpom-ph\"},\"numeros\":[{\"id\":\"a\"}]}", "dossier.lock"},
                                                                       {"{\"edition\":1,\"trame\":{\"id\":\"x\"},\"numeros\":[{\"schema\":\"article\",\"id\":\"a\",\"numero\":\"1\",\"niveau\":2},"
                                                                        "{\"schema\":\"article\",\"id\":\"a\",\"numero\":\"2\",\"niveau\":2}]}",
                                                                        "dossier.lock"}}) {
        Bench bench;
        bench.files.add(lock_path(contract_path), text);
        auto const codes = bench.codes(bench.content().diagnostics);
        EXPECT_TRUE(!codes.empty() && codes.front() == code) << text << " -> " << (codes.empty() ? "nothing" : codes.front());
    }
}

TEST(Deviations, AreListedWithWhatTheTemplatesClauseRestsOn) {
    Bench bench;
    bench.special_clauses(std::string(added) + R"(,{"clause":"actualisation","action":"remplacer","texte":"Autre texte.","motif":"local","demandeur":"le département"},
{"clause":"confidentialite","action":"supprimer","motif":"double","demandeur":"l'association"})");
    auto const made = bench.content();
    EXPECT_THAT(bench.codes(made.diagnostics), testing::IsEmpty());
    ASSERT_EQ(made.value.deviations.size(), 3U);
    EXPECT_EQ(made.value.deviations[0].action, "ajoutée");
    EXPECT_EQ(made.value.deviations[0].clause, "clause-neuve");
    EXPECT_EQ(made.value.deviations[0].source, "");
    EXPECT_EQ(made.value.deviations[1].action, "remplacée");
    EXPECT_EQ(made.value.deviations[1].clause, "actualisation");
    EXPECT_THAT(made.value.deviations[1].source, HasSubstr("CASF"));
    EXPECT_EQ(made.value.deviations[1].requester, "le département");
    EXPECT_EQ(made.value.deviations[2].action, "supprimée");
    EXPECT_EQ(made.value.deviations[2].reason, "double");
}

TEST(Deviations, AnUnknownClauseAndOneChangedTwice) {
    Bench bench;
    bench.special_clauses(R"({"clause":"revission","action":"supprimer","motif":"m","demandeur":"d"},{"clause":"couverture","action":"supprimer","motif":"m","demandeur":"d"},
{"clause":"actualisation","action":"remplacer","texte":"x","motif":"m","demandeur":"d"},{"clause":"actualisation","action":"supprimer","motif":"m","demandeur":"d"})");
    auto const made = bench.content();
    EXPECT_THAT(bench.codes(made.diagnostics), ElementsAre("dossier.unknown-clause", "dossier.unknown-clause", "dossier.amended-twice"))
        << "a part that is no clause cannot be changed either";
    EXPECT_THAT(made.diagnostics[0].hints, ElementsAre("vouliez-vous écrire 'revision' ?"));
}

TEST(Deviations, ADroppedClauseThatOthersQuoteIsTold) {
    Bench bench;
    bench.special_clauses(R"({"clause":"suivi","action":"supprimer","motif":"m","demandeur":"d"})");
    EXPECT_THAT(bench.codes(bench.content().diagnostics), testing::Contains("assembly.unknown-reference"));
}

}  // namespace
}  // namespace paraphe::dossier
