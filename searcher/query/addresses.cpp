// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/addresses.hpp"

#include "common/canonical_address.hpp"
#include "common/host_names.hpp"
#include "common/safe_text.hpp"
#include "common/utf8.hpp"
#include "searcher/query/combine.hpp"
#include "searcher/query/error.hpp"
#include "searcher/query/values.hpp"
#include "searcher/query/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace lacuna::searcher {

namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::string_view www = "www.";

/// Bytes of "https://" and the like; 0: there is none. What is a field's name is one.
std::size_t scheme_length(std::string_view text) {
    const auto* const end = std::find_if_not(text.begin(), text.end(), is_letter);
    const auto name = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    constexpr std::string_view behind = "://";
    if (name.size() < 2 || find_field(lower_ascii(name))) return 0;
    const auto length = name.size() + behind.size();
    return text.substr(name.size()).starts_with(behind) && text.size() > length ? length : 0;
}

std::string_view without_www(std::string_view address) {
    return lower_ascii(address.substr(0, www.size())) == www ? address.substr(www.size()) : address;
}

std::string_view without_port(std::string_view host) {
    const auto colon = host.find(':');
    const auto port = colon == npos ? std::string_view{} : host.substr(colon + 1);
    return !port.empty() && std::all_of(port.begin(), port.end(), is_digit) ? host.substr(0, colon)
                                                                            : host;
}

/// An address as a text may tell it: without scheme, "www.", fragment, slash at the end and
/// parameters that only track readers.
std::string told_part(std::string_view address) {
    address = without_www(address.substr(scheme_length(address)));
    address = address.substr(0, address.find('#'));
    const auto question = address.find('?');
    auto parameters = question == npos ? std::string_view{} : address.substr(question + 1);
    std::string told(address.substr(0, question));
    while (told.ends_with('/')) told.pop_back();
    char separator = '?';
    while (!parameters.empty()) {
        const auto one = parameters.substr(0, parameters.find('&'));
        parameters.remove_prefix(std::min(one.size() + 1, parameters.size()));
        if (one.empty() || only_tracks(one)) continue;
        told.append(1, std::exchange(separator, '&')).append(one);
    }
    return told;
}

/// The ways in which texts write it: with escapes and without, its host in either script.
std::set<std::string> told_forms(std::string_view address) {
    const std::string told = told_part(address);
    const auto slash = std::min(told.find_first_of("/?"), told.size());
    const auto host = told.substr(0, slash);
    const auto path = told.substr(slash);
    std::set<std::string> forms;
    for (const auto& name : {host_in_scripts(host), host_in_ascii(host)})
        for (const auto& rest : {path, unescaped_address(path)})
            if (is_valid_utf8(rest)) forms.insert(name + rest);
    if (!is_ascii(path)) forms.insert(host + escaped_address(path));
    return forms;
}

// Depth is that of a phrase.
void set_place(Node& node, const Lexeme& typed) {
    node.begin = typed.begin;
    node.end = typed.end;
    for (Node& child : node.children) set_place(child, typed);
}

void add_told(std::vector<Node>& ways, const Lexeme& typed, std::optional<FieldId> in) {
    constexpr std::size_t longest = 1024;
    for (const auto& form : told_forms(typed.text)) {
        if (form.size() > longest) continue;
        // Its words are no parts of the query as it was typed.
        Draft draft(form);
        Lexeme lexeme = typed;
        lexeme.kind = LexemeKind::phrase;
        lexeme.form = WordForm::exact;
        lexeme.text = draft.query();
        lexeme.begin = 0;
        lexeme.end = form.size();
        auto words = WordReader(draft).phrase(lexeme, in);
        if (!words) continue;
        set_place(*words, typed);
        ways.push_back(std::move(*words));
    }
}

/// The host of an address that names no page of it.
std::string_view home_of(std::string_view address) {
    if (!canonical_address(address).empty()) return {};
    address.remove_prefix(scheme_length(address));
    const auto host = without_port(address.substr(0, address.find_first_of("/?#")));
    return is_host(host) ? without_www(host) : std::string_view{};
}

/// Addresses in sentences are followed by signs that are not theirs.
std::string_view without_last_signs(std::string_view address) {
    constexpr std::string_view signs = ".,;:!?";
    const auto last = address.find_last_not_of(signs);
    return last == npos ? address : address.substr(0, last + 1);
}

} // namespace

bool is_host(std::string_view text) {
    const auto dot = text.rfind('.');
    if (dot == npos || dot == 0) return false;
    const auto top = text.substr(dot + 1);
    const auto is_part = [](char c) {
        return is_letter(c) || is_digit(c) || c == '-' || c == '.' || !is_ascii(c);
    };
    const bool is_coded = lower_ascii(top).starts_with("xn--");
    return count_characters(top) > 1 && std::all_of(text.begin(), text.end(), is_part) &&
           text.find("..") == npos && text.front() != '.' &&
           (is_coded ||
            std::none_of(top.begin(), top.end(), [](char c) { return is_digit(c) || c == '-'; }));
}

bool begins_address(std::string_view text) {
    text = text.substr(0, text.find_first_of(" \t\r\n\"()"));
    if (scheme_length(text) > 0) return true;
    const auto slash = text.find('/');
    const bool has_www = text.size() > www.size() && without_www(text).size() < text.size();
    if ((slash == npos && !has_www) || text.find_first_of("*^~=") < text.find('?')) return false;
    return is_host(without_port(text.substr(0, slash)));
}

std::optional<Node> address_node(Draft& draft, const Lexeme& typed, std::optional<FieldId> in) {
    Lexeme address = typed;
    address.text = without_last_signs(typed.text);
    const bool is_pattern = typed.text.find('*') != npos;
    const TypedValue value{std::string(is_pattern ? typed.text : address.text), typed.begin,
                           typed.end, typed.quoting, typed.form};
    if (is_pattern) return value_node(draft, value, FieldId::url, {});
    std::vector<Node> ways;
    if (!in) {
        const auto home = home_of(address.text);
        ways.push_back(value_node(draft, value, FieldId::url, {}));
        if (!home.empty()) {
            TypedValue host = value;
            host.text = home;
            ways.push_back(value_node(draft, host, FieldId::host, {}));
        }
        draft.warn(fmt::format("{} was looked for as the address of {}, and in texts",
                               in_backticks(address.text), home.empty() ? "an article" : "a site"));
    }
    add_told(ways, address, in);
    if (ways.empty()) return std::nullopt;
    return any_of(std::move(ways));
}

} // namespace lacuna::searcher
