// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article.hpp"

#include "common/utf8.hpp"

#include <algorithm>
#include <utility>

namespace lacuna {

namespace {

constexpr std::array<std::string_view, 4> role_names{"origin", "contributed", "photo", "quoted"};

bool contains(const std::vector<std::string>& values, std::string_view value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

/// So much is shown of what was left out of one article.
constexpr std::size_t most_left_out = 200;
constexpr std::size_t most_left_out_bytes = 2000; // of each

std::vector<std::string> credit_names(const Article& article, FieldId id) {
    std::vector<std::string> names;
    for (const Credit& credit : article.credits) {
        if (id == FieldId::agency && !is_agency_role(credit.role)) continue;
        if (!contains(names, credit.name)) names.push_back(credit.name);
    }
    return names;
}

std::vector<std::string> unless_empty(std::string value) {
    if (value.empty()) return {};
    return {std::move(value)};
}

} // namespace

std::string_view name_of(CreditRole role) { return role_names[static_cast<std::size_t>(role)]; }

std::optional<CreditRole> credit_role(std::string_view name) {
    const auto* const found = std::find(role_names.begin(), role_names.end(), name);
    if (found == role_names.end()) return std::nullopt;
    return static_cast<CreditRole>(found - role_names.begin());
}

bool is_agency_role(CreditRole role) {
    return role == CreditRole::origin || role == CreditRole::contributed;
}

std::string with_role(const Credit& credit) {
    return std::string(credit.name).append(" (").append(name_of(credit.role)).append(")");
}

std::string_view Article::first(FieldId id) const {
    const auto& list = all(id);
    return list.empty() ? std::string_view{} : std::string_view(list.front());
}

bool Article::has(FieldId id) const { return !field_values(*this, id).empty(); }

void Article::set(FieldId id, std::string value, std::string_view rule_name) {
    auto& list = all(id);
    list.clear();
    rules[static_cast<std::size_t>(id)] = value.empty() ? std::string_view{} : rule_name;
    if (!value.empty()) list.push_back(std::move(value));
}

void Article::add(FieldId id, std::string value, std::string_view rule_name) {
    auto& list = all(id);
    if (value.empty() || contains(list, value)) return;
    if (list.empty()) rules[static_cast<std::size_t>(id)] = rule_name;
    list.push_back(std::move(value));
}

void Article::set_date(const Date& when, std::string_view rule_name) {
    date = when;
    rules[static_cast<std::size_t>(FieldId::date)] = rule_name;
}

void Article::set_updated(const Date& when, std::string_view rule_name) {
    set(FieldId::updated, format_iso(when), rule_name);
}

void Article::leave_out(std::string_view text, std::string_view rule_name) {
    const auto whole = trim_ascii(text);
    if (whole.empty()) return;
    const auto is_full = left_out.size() >= most_left_out;
    left_out_beyond += is_full ? 1 : 0;
    if (!is_full)
        left_out.push_back(
            {std::string(cut_to(whole, most_left_out_bytes)), std::string(rule_name)});
}

void Article::add_credit(Credit credit, std::string_view rule_name) {
    if (credit.name.empty()) return;
    if (std::find(credits.begin(), credits.end(), credit) != credits.end()) return;
    const auto id = is_agency_role(credit.role) ? FieldId::agency : FieldId::credit;
    auto& rule_of_field = rules[static_cast<std::size_t>(id)];
    if (rule_of_field.empty()) rule_of_field = rule_name;
    credits.push_back(std::move(credit));
}

std::vector<std::string> field_values(const Article& article, FieldId id) {
    if (id == FieldId::date)
        return unless_empty(article.date ? format_iso(*article.date) : std::string{});
    if (id == FieldId::agency || id == FieldId::credit) return credit_names(article, id);
    if (id == FieldId::host) return unless_empty(host_of(article.first(FieldId::url)));
    return article.all(id);
}

std::string host_of(std::string_view url) {
    const auto scheme = url.find("://");
    if (scheme == std::string_view::npos) return {};
    const std::string protocol = lower_ascii(url.substr(0, scheme));
    if (protocol != "http" && protocol != "https") return {};
    auto host = url.substr(scheme + 3);
    host = host.substr(0, host.find_first_of("/?#"));
    if (const auto user = host.rfind('@'); user != std::string_view::npos)
        host.remove_prefix(user + 1);
    host = host.substr(0, host.rfind(':'));
    std::string lower = lower_ascii(host);
    if (lower.starts_with("www.")) lower.erase(0, 4);
    return lower;
}

} // namespace lacuna
