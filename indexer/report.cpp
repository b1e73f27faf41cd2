// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/report.hpp"

#include "common/manual_parts.hpp"
#include "common/safe_text.hpp"
#include "common/utf8.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>

namespace lacuna::indexer {

namespace {

constexpr std::array<std::string_view, 6> outcome_names{"indexed", "unchanged", "partly",
                                                        "failed",  "removed",   "skipped"};

constexpr std::array<std::string_view, 3> reason_names{"same text", "earlier version",
                                                       "copy of a file"};

constexpr std::array<std::string_view, 3> lack_names{"date", "language", "text"};

template <class Item>
void move_to(std::vector<Item>& to, std::vector<Item>& from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

/// Of a file that is read in parts, only the last one knows what was read.
void take_state(InputPart& whole, const InputPart& part) {
    whole.digest = part.digest;
    whole.size = part.size;
    whole.modified_ns = part.modified_ns;
}

void join(InputPart& whole, InputPart& part) {
    whole.added += part.added;
    whole.replaced += part.replaced;
    whole.unchanged += part.unchanged;
    whole.text_bytes += part.text_bytes;
    for (std::size_t i = 0; i < part.lacking.size(); ++i) whole.lacking[i] += part.lacking[i];
    if (!part.digest.empty()) take_state(whole, part);
    // What became of each is found by them (see IdentityResolver).
    whole.ids.insert(whole.ids.end(), part.ids.begin(), part.ids.end());
    move_to(whole.rejects, part.rejects);
    whole.notes.append(std::move(part.notes));
    whole.is_given_up = whole.is_given_up || part.is_given_up;
}

/// The first part decides what is known of a file that is read in one.
void begin(InputPart& whole, const InputPart& part) {
    whole.path = part.path;
    take_state(whole, part);
}

void give_up_if_bad(InputPart& whole) {
    if (!corpus::is_given_up(whole.ids.size(), whole.rejects.size())) return;
    whole.is_given_up = true;
    whole.digest.clear();
    whole.rejects.push_back(corpus::given_up());
}

/// Batches of a long input hold nothing else.
void leave_out(BatchResult& result) {
    const auto number = result.number;
    result = {};
    result.number = number;
}

/// As a shell has to be given it.
std::string shell_word(const std::string& text) {
    const bool is_plain = !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return is_digit(c) || is_letter(c) ||
               std::string_view("/._-+,:@").find(c) != std::string_view::npos;
    });
    return is_plain ? text : single_quoted(text);
}

} // namespace

std::string grouped(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, ",");
    return digits;
}

std::string_view name_of(Supersession::Reason reason) {
    return reason_names[static_cast<std::size_t>(reason)];
}

std::string_view name_of(Outcome outcome) {
    return outcome_names[static_cast<std::size_t>(outcome)];
}

Outcome outcome_of(const InputPart& input) {
    if (input.ids.empty() && !input.rejects.empty()) return Outcome::failed;
    if (!input.rejects.empty()) return Outcome::partly;
    if (input.ids.empty() && !input.notes.told.empty()) return Outcome::skipped;
    if (input.added + input.replaced + input.versions == 0) return Outcome::unchanged;
    return Outcome::indexed;
}

void add_parts(Report& report, std::vector<BatchResult>& results) {
    std::map<std::string, std::size_t> places;
    for (BatchResult& result : results) {
        for (InputPart& part : result.parts) {
            const auto [place, is_new] = places.emplace(part.path, report.inputs.size());
            if (is_new) begin(report.inputs.emplace_back(), part);
            InputPart& whole = report.inputs[place->second];
            if (whole.is_given_up) {
                leave_out(result);
                break;
            }
            join(whole, part);
            if (!whole.is_given_up) give_up_if_bad(whole);
        }
    }
    for (InputPart& input : report.inputs)
        for (auto& note : input.notes.last()) input.notes.told.push_back(std::move(note));
    count(report);
}

void count(Report& report) {
    report.added = report.replaced = report.unchanged = report.rejected = 0;
    report.versions = report.superseded = report.text_bytes = 0;
    report.lacking = {};
    for (const InputPart& input : report.inputs) {
        report.added += input.added;
        report.replaced += input.replaced;
        report.unchanged += input.unchanged;
        report.versions += input.versions;
        report.superseded += input.superseded;
        report.rejected += input.rejects.size();
        report.text_bytes += input.text_bytes;
        for (std::size_t i = 0; i < input.lacking.size(); ++i)
            report.lacking[i] += input.lacking[i];
    }
}

std::string json_line(const InputPart& part) {
    using Json = nlohmann::ordered_json;
    Json rejects = Json::array();
    for (const auto& reject : part.rejects)
        rejects.push_back({{"place", reject.place}, {"reason", reject.reason}});
    Json notes = Json::array();
    for (const auto& note : part.notes.told)
        notes.push_back({{"place", note.place}, {"note", note.text}});
    Json supersessions = Json::array();
    for (const auto& [reason, place, by] : part.supersessions)
        supersessions.push_back({{"reason", name_of(reason)}, {"place", place}, {"by", by}});
    Json lacking = Json::object();
    for (std::size_t i = 0; i < lack_names.size(); ++i)
        lacking[std::string(lack_names[i])] = part.lacking[i];
    const Json json{{"input", printable_path(part.path)},
                    {"outcome", name_of(outcome_of(part))},
                    {"articles", part.ids.size()},
                    {"added", part.added},
                    {"replaced", part.replaced},
                    {"unchanged", part.unchanged},
                    {"versions", part.versions},
                    {"superseded", supersessions},
                    {"lacking", lacking},
                    {"rejects", rejects},
                    {"notes", notes}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string json_line(const OtherInput& input) {
    using Json = nlohmann::ordered_json;
    const Json json{{"input", printable_path(input.path)},
                    {"outcome", name_of(input.outcome)},
                    {"articles", input.articles}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string reasons(const Report& report, const std::string& collection) {
    std::vector<std::string> counts;
    std::vector<std::string> commands;
    const auto say = [&](std::uint64_t number, std::string_view what, const std::string& command) {
        if (number == 0) return;
        counts.push_back(fmt::format("{}: {}", what, grouped(number)));
        if (!command.empty() &&
            std::find(commands.begin(), commands.end(), command) == commands.end())
            commands.push_back(command);
    };
    const std::string where = " -d " + shell_word(collection);
    const auto search = [&](std::string_view query) {
        return fmt::format("lacuna-search{} -- '{}'", where, query);
    };
    say(report.lacking[0], "no date", search("-has:date"));
    say(report.lacking[1], "language unknown", search("-has:language"));
    say(report.lacking[2], "only a title", search("-has:body"));
    say(report.rejected, "failed", "lacuna-index failures" + where);
    const std::string naming = "lacuna-index add --report FILE ...";
    say(report.versions, "earlier versions", naming);
    say(report.superseded, "superseded", naming);
    if (counts.empty()) return {};
    return fmt::format("{}\nto see which: {}\n", fmt::join(counts, " · "),
                       fmt::join(commands, "\n              "));
}

std::string summary(const Report& report, std::string_view collection) {
    std::string text =
        fmt::format("{} new {}", grouped(report.added), report.added == 1 ? "article" : "articles");
    const auto also = [&](std::uint64_t number, std::string_view what) {
        if (number > 0) text += fmt::format(", {} {}", grouped(number), what);
    };
    also(report.replaced, "replaced");
    also(report.versions, report.versions == 1 ? "new version of an article known"
                                               : "new versions of articles known");
    also(report.unchanged, "unchanged");
    also(report.removed, "removed");
    also(report.superseded, "superseded by a later one that says the same");
    also(report.rejected, "rejected");
    also(report.unchanged_inputs, "inputs not changed since last time");
    constexpr double mebibyte = 1024.0 * 1024.0;
    const double seconds = std::max(report.seconds, 0.001);
    text +=
        fmt::format("\n{}: {} in {:.1f} s ({:.0f} articles/s, {:.1f} MiB of text)", collection,
                    report.way, report.seconds,
                    static_cast<double>(report.added + report.replaced + report.versions) / seconds,
                    static_cast<double>(report.text_bytes) / mebibyte);
    return text;
}

} // namespace lacuna::indexer
