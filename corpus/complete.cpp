// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/complete.hpp"

#include "common/rules.hpp"
#include "common/utf8.hpp"
#include "corpus/credits/agency_list.hpp"
#include "corpus/credits/byline_credits.hpp"
#include "corpus/credits/credits.hpp"
#include "corpus/dates/date_in_name.hpp"
#include "corpus/dates/date_offer.hpp"
#include "corpus/dates/date_text.hpp"
#include "corpus/input/mended_text.hpp"
#include "corpus/language/detect.hpp"
#include "corpus/names/authority.hpp"
#include "corpus/names/sources.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace lacuna::corpus {

namespace {

const std::string& default_of(const ReadOptions& options, FieldId id) {
    return options.defaults[static_cast<std::size_t>(id)];
}

bool is_control(unsigned char c) { return (c < 0x20 && c != '\n') || c == 0x7F; }

/// Whether C1 controls (U+0080 to U+009F) may be in the text: they begin with byte C2.
bool has_c1(std::string_view text) {
    for (auto at = text.find('\xC2'); at != std::string_view::npos; at = text.find('\xC2', at + 1))
        if (at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0) return true;
    return false;
}

/// Controls become blanks; line breaks stay.
void remove_controls(std::string& text) {
    for (char& c : text)
        if (is_control(static_cast<unsigned char>(c))) c = ' ';
    if (!has_c1(text)) return;
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        if (c.value >= 0x80 && c.value < 0xA0)
            kept += ' ';
        else
            kept.append(text, at, c.size);
        at += c.size;
    }
    text = std::move(kept);
}

/// Sentences for the report.
using Sentences = std::vector<std::string>;

/// A metadata value on one line, without blanks around, not longer than the limit; `name` is what
/// the report calls it.
void clean_value(std::string& value, std::string_view name, Sentences& said) {
    remove_controls(value);
    std::replace(value.begin(), value.end(), '\n', ' ');
    const auto whole = trim(value);
    const auto kept = cut_to(whole, limits::metadata);
    if (kept.size() < whole.size()) said.push_back(fmt::format("\"{}\" cut at 64 KiB", name));
    if (kept.size() != value.size()) value = std::string(kept);
}

/// What became other characters on the way is undone in every value; each kind is told once.
Sentences mend_values(Article& article) {
    Sentences said;
    const auto mend_one = [&](std::string& value) {
        for (auto& note : mend(value))
            if (std::find(said.begin(), said.end(), note) == said.end())
                said.push_back(std::move(note));
    };
    for (auto& values : article.values) std::for_each(values.begin(), values.end(), mend_one);
    for (auto& [name, value] : article.extra) mend_one(value);
    for (auto& credit : article.credits) mend_one(credit.name);
    return said;
}

Sentences clean(Article& article) {
    Sentences said;
    for (std::size_t i = 0; i < article.values.size(); ++i) {
        auto& values = article.values[i];
        const bool is_body = i == static_cast<std::size_t>(FieldId::body);
        for (auto& value : values) {
            if (is_body)
                remove_controls(value);
            else
                clean_value(value, fields[i].name, said);
        }
        values.erase(std::remove(values.begin(), values.end(), std::string()), values.end());
        if (values.empty() && i != static_cast<std::size_t>(FieldId::date) &&
            i != static_cast<std::size_t>(FieldId::agency) &&
            i != static_cast<std::size_t>(FieldId::credit))
            article.rules[i].clear();
    }
    for (auto& [name, value] : article.extra) clean_value(value, name, said);
    for (auto& credit : article.credits)
        clean_value(credit.name, field(FieldId::credit).name, said);
    return said;
}

/// The text outvotes what was declared, which stays as a stored value and is said.
void outvote_language(Article& article, const std::string& declared, Sentences& said) {
    auto written = language_against(article.body(), declared);
    if (written.empty()) return;
    said.push_back(fmt::format("declared as \"{}\", but the text is \"{}\"", declared, written));
    article.extra.emplace_back("declared_language", declared);
    article.all(FieldId::language).clear();
    article.set(FieldId::language, std::move(written), name_of(Rule::detected));
}

void complete_language(Article& article, const ReadOptions& options, Sentences& said) {
    const auto declared = canonical_language(article.first(FieldId::language));
    if (!declared.empty()) {
        article.all(FieldId::language) = {declared};
        return outvote_language(article, declared, said);
    }
    article.set(FieldId::language, canonical_language(default_of(options, FieldId::language)),
                name_of(Rule::user_default));
    if (article.has(FieldId::language)) return;
    auto detected = detect_language(article.body());
    if (detected.empty()) detected = detect_language(article.title());
    article.set(FieldId::language, std::move(detected), name_of(Rule::detected));
}

/// Agencies are called by their canonical names, also those that the format gave, and each that a
/// value lists is one.
void name_agencies(Article& article, const Authority& authority) {
    std::vector<Credit> named;
    for (const auto& credit : article.credits) {
        auto names = agencies_listed(credit.name, authority);
        const bool is_shared = names.size() > 1 && credit.role == CreditRole::origin;
        for (auto& name : names) {
            Credit one{std::move(name), is_shared ? CreditRole::contributed : credit.role};
            if (!one.name.empty() && std::find(named.begin(), named.end(), one) == named.end())
                named.push_back(std::move(one));
        }
    }
    article.credits = std::move(named);
}

/// The name of who publishes at a host, or empty.
std::string name_of_host(std::string_view host, const Authority& authority) {
    if (const Source* const known = find_source_host(host)) return std::string(known->name);
    const Agency* const agency = authority.find_host(host);
    return agency == nullptr ? std::string() : agency->name;
}

/// A source as it is called: by its canonical name, and never by an address.
std::string source_name(std::string_view given, const Authority& authority) {
    if (const Source* const known = find_source(given)) return std::string(known->name);
    const bool is_bare = given.starts_with("www.") && given.find(' ') == std::string_view::npos;
    const auto host = host_of(is_bare ? "http://" + std::string(given) : std::string(given));
    if (host.empty()) return std::string(given);
    auto name = name_of_host(host, authority);
    return name.empty() ? host : name;
}

void complete_source(Article& article, const ReadOptions& options, const Authority& authority) {
    const std::string given(article.first(FieldId::source));
    if (!given.empty()) {
        article.all(FieldId::source) = {source_name(given, authority)};
        return;
    }
    const auto host = host_of(article.first(FieldId::url));
    if (auto name = name_of_host(host, authority); !name.empty())
        article.set(FieldId::source, std::move(name), name_of(Rule::url));
    else
        article.set(FieldId::source, default_of(options, FieldId::source),
                    name_of(Rule::user_default));
    if (!article.has(FieldId::source)) article.set(FieldId::source, host, name_of(Rule::url));
}

void complete_agency(Article& article, const ReadOptions& options, const Authority& authority) {
    const auto& name = default_of(options, FieldId::agency);
    if (name.empty() || article.has(FieldId::agency)) return;
    const Agency* const known = authority.find(name);
    article.add_credit({known != nullptr ? known->name : name, CreditRole::origin},
                       name_of(Rule::user_default));
}

/// A date that a reader took without a doubt and that cannot be is none.
void refuse_date(Article& article) {
    if (!article.date || is_plausible(*article.date)) return;
    article.extra.emplace_back(rejected_date, format_iso(*article.date));
    article.date.reset();
    article.rules[static_cast<std::size_t>(FieldId::date)].clear();
}

/// Of what is one article to a file; the name of a table or a dump says nothing of a record. Pages
/// saved by browsers have the day of saving behind their titles.
std::optional<Date> date_of_file(const Article& article) {
    const auto format = article.first(FieldId::format);
    const auto name = article.first(FieldId::file);
    if (format == "text/html") return date_of_file_name(name, NamePart::beginning);
    const bool is_whole = format == "text/plain" || format == "text/markdown";
    return is_whole ? date_of_file_name(name, NamePart::anywhere) : std::nullopt;
}

std::optional<Date> date_of_user(const Article& article, const ReadOptions& options) {
    const DateHints hints{article.first(FieldId::language), {}, DateOrder::unknown};
    const auto found = date_of_field(default_of(options, FieldId::date), hints);
    return found ? std::optional(found->date) : std::nullopt;
}

void complete_date(Article& article, const ReadOptions& options) {
    refuse_date(article);
    if (article.date) return;
    if (const auto date = date_of_address(article.first(FieldId::url)))
        if (offer_date(article, *date, Rule::url)) return;
    if (const auto date = date_of_file(article))
        if (offer_date(article, *date, Rule::file_name)) return;
    if (const auto date = date_of_user(article, options))
        article.set_date(*date, name_of(Rule::user_default));
}

bool is_hex(std::string_view text) {
    return text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// Of a time as we write it, with nothing else in it.
bool is_moment(std::string_view text) {
    constexpr std::size_t longest = 32;
    return text.size() <= longest &&
           text.find_first_not_of("0123456789-:.TZ") == std::string_view::npos;
}

/// Values of one field beyond their number.
void bound(Article& article, Sentences& said) {
    const auto cut = [&](auto& list, std::string_view name) {
        if (list.size() <= limits::values) return;
        said.push_back(fmt::format("\"{}\" cut at {} values, {} left out", name, limits::values,
                                   list.size() - limits::values));
        list.resize(limits::values);
    };
    for (const Field& row : fields) cut(article.all(row.id), row.name);
    cut(article.credits, field(FieldId::credit).name);
}

} // namespace

Completer::Completer(const ReadOptions& options, const Authority& authority)
    : options_(&options), authority_(&authority) {}

std::vector<std::string> Completer::complete(Article& article) const {
    auto said = mend_values(article);
    for (auto& sentence : clean(article)) said.push_back(std::move(sentence));
    complete_language(article, *options_, said);
    name_agencies(article, *authority_);
    read_byline_credits(article, *authority_);
    read_credits(article, *authority_);
    complete_agency(article, *options_, *authority_);
    complete_source(article, *options_, *authority_);
    complete_date(article, *options_);
    return said;
}

std::vector<std::string> Completer::check(StoredArticle& stored) const {
    Article& article = stored.article;
    auto said = clean(article);
    bound(article, said);
    article.set(FieldId::language, canonical_language(article.first(FieldId::language)),
                article.rule(FieldId::language));
    remove_controls(article.own_id);
    for (auto& [name, value] : article.extra) remove_controls(name);
    for (auto& rule : article.rules) clean_value(rule, "rule", said);
    if (!is_hex(stored.provenance.input_digest)) stored.provenance.input_digest.clear();
    if (!is_moment(stored.provenance.ingested)) stored.provenance.ingested.clear();
    if (!is_article_id(stored.provenance.version_of)) stored.provenance.version_of.clear();
    return said;
}

} // namespace lacuna::corpus
