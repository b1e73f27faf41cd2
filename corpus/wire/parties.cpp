// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/wire/parties.hpp"

#include "common/utf8.hpp"
#include "corpus/language/pieces.hpp"
#include "corpus/names/authority.hpp"
#include "corpus/names/bylines.hpp"

#include <algorithm>
#include <array>

namespace lacuna::corpus {

namespace {

using Agencies = std::vector<const Agency*>;

void add_once(Agencies& agencies, const Agency* agency) {
    if (agency == nullptr) return;
    if (std::find(agencies.begin(), agencies.end(), agency) == agencies.end())
        agencies.push_back(agency);
}

/// "urn:newsml:afp.com:…" and "nprov:AFP" name a party behind a mark.
std::string_view bare(std::string_view party) {
    const auto colon = party.rfind(':');
    return colon == std::string_view::npos ? party : party.substr(colon + 1);
}

/// The agency that a party is: by its name, its host, or as a code.
const Agency* agency_of(std::string_view party, const Authority& authority) {
    for (const auto name : {party, bare(party)}) {
        if (const auto* const agency = authority.find(name)) return agency;
        if (const auto* const agency = authority.find_host(lower_ascii(name))) return agency;
    }
    return nullptr;
}

/// A source is called by name, not by a code or a host that nobody knows.
std::string source_of(const WireParties& parties, const Authority& authority) {
    std::string code;
    for (const auto& party : parties.publishers) {
        if (const auto* const agency = agency_of(party, authority)) return agency->name;
        const bool is_code = party.size() < 4 || (party.find(' ') == std::string::npos &&
                                                  party.find(':') != std::string::npos);
        if (!is_code) return party;
        if (code.empty() && party.find(':') == std::string::npos) code = party;
    }
    return code;
}

constexpr std::array<std::string_view, 6> agency_marks{"-", "/", ",", "\u2013", "+", "&"};

/// The agencies in a line that has nothing else; else none.
Agencies agencies_alone(std::string_view line, const Authority& authority) {
    Agencies agencies;
    for (const auto piece : split_at(line, agency_marks)) {
        const auto* const agency = authority.find(piece);
        if (agency == nullptr) return {};
        add_once(agencies, agency);
    }
    return agencies;
}

/// The names of "Ann Lee and Bob Ray", in which nothing but "and" parts them: all are people, also
/// those whose names do not look so.
std::vector<std::string_view> plain_list(std::string_view line) {
    if (const auto behind = after_byline_label(line); !behind.empty()) line = behind;
    if (line.find_first_of(",/|;:(-") != std::string_view::npos) return {};
    auto names = split_names(line);
    const bool are_names = std::all_of(names.begin(), names.end(), [](std::string_view name) {
        const auto words = std::count(name.begin(), name.end(), ' ') + 1;
        return words <= 4 && !is_nameless(name);
    });
    return are_names ? names : std::vector<std::string_view>{};
}

/// The people in a byline; the whole line where an agency beside them is to be credited, too.
void add_people(RecordBuilder& record, const std::string& line, const Authority& authority) {
    if (is_nameless(line)) return;
    if (const auto names = plain_list(line); names.size() > 1) {
        for (const auto name : names) record.add("byline", std::string(name));
        return;
    }
    const auto byline = read_authors(line);
    const bool has_agency =
        std::any_of(byline.others.begin(), byline.others.end(), [&](const std::string& other) {
            return !authority.find_all(other, Slot::credit).empty();
        });
    if (byline.people.empty() || has_agency) return record.add("byline", line);
    for (const auto& name : byline.people) record.add("byline", name);
}

} // namespace

void add_bylines(RecordBuilder& record, const WireBylines& bylines, WireParties& parties,
                 const ReadOptions& options) {
    const Authority& authority =
        options.authority == nullptr ? Authority::built_in() : *options.authority;
    for (const auto& line : bylines.lines) {
        const auto agencies = agencies_alone(line, authority);
        for (const auto* const agency : agencies) parties.credited.push_back(agency->name);
        if (agencies.empty()) add_people(record, line, authority);
    }
    for (const auto& office : bylines.offices)
        if (const auto* const agency = agency_of(office, authority))
            parties.credited.push_back(agency->name);
}

void add_parties(RecordBuilder& record, const WireParties& parties, const ReadOptions& options) {
    const Authority& authority =
        options.authority == nullptr ? Authority::built_in() : *options.authority;
    Agencies agencies;
    for (const auto& party : parties.credited)
        if (const auto* const agency = agency_of(party, authority))
            add_once(agencies, agency);
        else
            for (const auto& mention : authority.find_all(party, Slot::credit))
                add_once(agencies, mention.agency);
    if (agencies.empty())
        for (const auto& party : parties.publishers)
            add_once(agencies, agency_of(party, authority));
    const auto role = agencies.size() > 1 ? CreditRole::contributed : CreditRole::origin;
    for (const auto* const agency : agencies) record.credit(agency->name, role);
    record.offer("source", source_of(parties, authority));
    if (!agencies.empty()) record.offer("source", agencies.front()->name);
}

} // namespace lacuna::corpus
