#include "batch/report.h"

#include <gmock/gmock.h>

#include "data/csv.h"
#include "data/json.h"

namespace paraphe::batch {
namespace {

using testing::HasSubstr;
using testing::Not;

JobReport job(std::string const& name, Status status) {
    JobReport report;
    report.entry = {name, name + "/contrat.json", {}};
    report.status = status;
    return report;
}

TEST(Report, SaysWhatBecameOfEach) {
    BatchReport report{job("a", Status::made), job("b", Status::failed), job("c", Status::made)};
    report[0].files = 2;
    report[0].pages = 30;
    tell(report[1], {base::warning("data.odd", "curieux"), base::error("data.type", "faux")}, {});
    EXPECT_EQ(report_text(report),
              "3 contrat(s) : 2 fait, 1 en erreur\n\na : fait, 2 fichiers, dossier de 30 pages\n\nb : en erreur\n"
              "    avertissement[data.odd]: curieux\n    erreur[data.type]: faux\n\nc : fait, 0 fichiers, dossier de 0 pages\n");
    EXPECT_EQ(report[1].headline, "data.type : faux");
    EXPECT_EQ(report[1].errors, 1U);
    base::Sources sources;
    auto const json = data::parse_json(sources, sources.add("", report_json(report)));
    ASSERT_TRUE(json);
    EXPECT_EQ(json->find("/contrats/1/diagnostics/1/code")->text(), "data.type");
    EXPECT_EQ(json->find("/etats/fait")->text(), "2");
}

TEST(Report, NoNameForgesALine) {
    BatchReport report{job("x\n\na : fait\x1B[2K\xFF\xE2\x80\xAE", Status::failed)};
    tell(report[0], {base::error("data.type", "faux\nb : fait")}, {});
    EXPECT_THAT(report_text(report), Not(HasSubstr("\na : fait")));
    EXPECT_THAT(report_text(report), Not(HasSubstr("\nb : fait")));
    for (std::string const& text : {report_text(report), report_json(report), report_csv(report)}) EXPECT_THAT(text, Not(HasSubstr("\x1B")));
    base::Sources sources;
    EXPECT_TRUE(data::parse_json(sources, sources.add("", report_json(report))));
}

TEST(Report, NoCellIsAFormula) {
    BatchReport report;
    for (char const* const name : {"=1+1", "+1", "-1", "@x", "\t=1", "\r=1", " =1", "a;\"b\"", "plain"}) report.push_back(job(name, Status::made));
    base::Sources sources;
    auto const table = data::parse_csv("rapport.csv", report_csv(report), sources);
    ASSERT_TRUE(table);
    std::vector<std::string> names;
    for (data::Value const& row : table->rows) names.push_back(row.member("dossier")->text());
    EXPECT_THAT(names, testing::ElementsAre("'=1+1", "'+1", "'-1", "'@x", "' =1", "\xEF\xBF\xBD=1", "' =1", "a;\"b\"", "plain"));
}

}  // namespace
}  // namespace paraphe::batch
