// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/preview_page.hpp"

#include "common/safe_text.hpp"

#include <fmt/format.h>
#include <string_view>
#include <utility>

namespace lacuna::indexer {

namespace {

constexpr std::string_view strong = "1";
constexpr std::string_view faint = "2";
/// Wide enough for the longest name of a field.
constexpr int name_columns = 10;

class Page {
  public:
    explicit Page(Ink ink) : ink_(ink) {}

    std::string show(const Article& article) {
        heading(article);
        facts(article);
        paragraphs(article.body());
        captions(article);
        left_out(article);
        return std::move(text_);
    }

  private:
    [[nodiscard]] std::string painted(std::string_view text, std::string_view style) const {
        if (ink_ == Ink::plain || text.empty()) return std::string(text);
        return fmt::format("\x1b[{}m{}\x1b[0m", style, text);
    }

    /// `value` is safe already, and may be painted.
    void line(std::string_view name, std::string_view value, std::string_view rule) {
        text_ +=
            fmt::format("{} {}", painted(fmt::format("{:<{}}", name, name_columns), faint), value);
        if (!rule.empty())
            text_ += "   " + painted(fmt::format("[{}]", terminal_safe(rule)), faint);
        text_ += '\n';
    }

    void heading(const Article& article) {
        const auto title = article.title();
        line("title", painted(title.empty() ? "(none)" : terminal_safe(title), strong),
             article.rule(FieldId::title));
    }

    /// What has a place of its own, or is shown with its role.
    [[nodiscard]] static bool stands_elsewhere(FieldId id) {
        return id == FieldId::title || id == FieldId::body || id == FieldId::captions ||
               id == FieldId::agency || id == FieldId::credit;
    }

    void facts(const Article& article) {
        for (const Field& row : fields) {
            if (stands_elsewhere(row.id)) continue;
            for (const auto& value : field_values(article, row.id))
                line(row.name, terminal_safe(value), article.rule(row.id));
        }
        for (const Credit& credit : article.credits)
            line("credit", terminal_safe(with_role(credit)), rule_of(article, credit));
        for (const auto& [key, value] : article.extra)
            line("+ " + terminal_safe(key), terminal_safe(value), {});
    }

    [[nodiscard]] static std::string_view rule_of(const Article& article, const Credit& credit) {
        return article.rule(is_agency_role(credit.role) ? FieldId::agency : FieldId::credit);
    }

    void paragraphs(std::string_view body) {
        text_ += '\n';
        text_ += body.empty() ? painted("(no text)", strong) : terminal_safe(body, Newlines::keep);
        text_ += '\n';
    }

    void section(std::string_view name) { text_ += fmt::format("\n{}\n", painted(name, strong)); }

    void captions(const Article& article) {
        const auto& values = article.all(FieldId::captions);
        if (values.empty()) return;
        section("captions");
        for (const auto& caption : values) text_ += terminal_safe(caption) + '\n';
    }

    void left_out(const Article& article) {
        if (article.left_out.empty()) return;
        section("left out");
        for (const LeftOut& one : article.left_out)
            text_ +=
                painted(fmt::format("{}   [{}]", terminal_safe(one.text), one.rule), faint) + '\n';
        if (article.left_out_beyond > 0)
            text_ += painted(fmt::format("and {} more", article.left_out_beyond), faint) + '\n';
    }

    Ink ink_;
    std::string text_;
};

} // namespace

std::string preview_page(const Article& article, Ink ink) { return Page(ink).show(article); }

} // namespace lacuna::indexer
