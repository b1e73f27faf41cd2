// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/program/program.hpp"

#include "common/error.hpp"
#include "common/safe_text.hpp"
#include "common/sandbox.hpp"
#include "common/store/damage_guard.hpp"
#include "common/store/versions.hpp"
#include "common/terminal.hpp"
#include "searcher/output/cuts.hpp"
#include "searcher/output/output_format.hpp"
#include "searcher/program/like_texts.hpp"
#include "searcher/program/option_table.hpp"
#include "searcher/program/query_input.hpp"
#include "searcher/program/query_words.hpp"
#include "searcher/program/request.hpp"
#include "searcher/program/time_limit.hpp"
#include "searcher/program/topic_list.hpp"
#include "searcher/search.hpp"
#include "version.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <iostream>
#include <optional>
#include <string_view>
#include <sys/ioctl.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace lacuna::searcher {

namespace {

int print(const std::string& text) {
    std::fputs(text.c_str(), stdout);
    return exit_code::done;
}

std::string generated(const std::string& kind) {
    if (kind == "man") return man_page(manual(), version, LACUNA_DATE);
    if (kind == "bash") return completion_script(manual(), Shell::bash);
    if (kind == "zsh") return completion_script(manual(), Shell::zsh);
    return completion_script(manual(), Shell::fish);
}

bool wants_color(const std::string& when) {
    return when == "auto" ? terminal_takes_color() : when == "always";
}

int width_of(const Settings& settings) {
    constexpr int usual = 80;
    constexpr int readable = 120;
    if (settings.width > 0) return static_cast<int>(settings.width);
    winsize size{};
    if (!is_terminal() || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return usual;
    return std::clamp(static_cast<int>(size.ws_col), usual / 2, readable);
}

std::chrono::milliseconds limit_of(const Settings& settings) {
    constexpr double usual = 10;
    constexpr double of_export = 600;
    const bool is_export = find_output_format(settings.format)->is_export;
    const double seconds = settings.timeout.value_or(is_export ? of_export : usual);
    // Zero would be no limit.
    return std::chrono::milliseconds(
        std::max<std::int64_t>(1, static_cast<std::int64_t>(seconds * 1000)));
}

/// A collection that is exchanged is opened again by its path, so that its folder's folder is
/// readable. Written so, links to a collection lead there as well.
SandboxPolicy policy_of(const std::vector<std::string>& collections) {
    SandboxPolicy policy;
    for (const auto& collection : collections) {
        policy.readable.push_back(collection);
        policy.readable.push_back(collection + "/..");
    }
    return policy;
}

/// Searches and writes, one query or many.
class Session {
  public:
    explicit Session(const Settings& settings)
        : settings_(&settings), request_(request_of(settings)),
          format_row_(find_output_format(settings.format)), format_(format_row_->make()) {
        if (!settings.vocabulary.empty()) {
            vocabulary_ = Vocabulary::of_file(settings.vocabulary);
            request_.parsing.vocabulary = &*vocabulary_;
        }
        output_.view = *find_view(settings.view);
        require_shown(*format_row_, output_.view);
        output_.width = width_of(settings);
        output_.color = wants_color(settings.color) ? Color::yes : Color::no;
        output_.device = is_terminal() ? Device::terminal : Device::file;
        output_.links = is_terminal() ? output_.color : Color::no;
        output_.explain = settings.explain;
        output_.several_queries = !settings.queries.empty();
        request_.width = output_.width;
    }

    int answer(const std::string& query) {
        // The sandbox forbids other files than the collection's.
        request_.texts = texts_named_in(query, request_.parsing);
        open();
        // Nothing is written before the search has succeeded.
        const SearchResult result = search({}, query);
        format_->begin(std::cout, output_);
        write(result);
        format_->end(std::cout);
        return result.total.upper > 0 ? exit_code::done : exit_code::nothing;
    }

    /// A bad line is reported, and the rest is answered; each answer is written before the next
    /// line is waited for.
    int answer_lines(QueryInput& queries) {
        open();
        format_->begin(std::cout, output_);
        while (std::cout) {
            const auto line = queries.next_line();
            if (!line) break;
            answer_line(*line, queries.name());
            std::cout.flush();
        }
        format_->end(std::cout);
        if (has_failed_) return exit_code::usage;
        return has_found_ ? exit_code::done : exit_code::nothing;
    }

  private:
    void open() {
        const TimeLimit limit(limit_of(*settings_));
        auto collections = collections_of(*settings_);
        if (!settings_->no_sandbox) enter_sandbox(policy_of(collections));
        searcher_ = std::make_unique<Searcher>(std::move(collections), settings_->languages);
    }

    SearchResult search(const std::string& id, const std::string& query) {
        request_.query_id = id;
        request_.query = query;
        const auto limit = limit_of(*settings_);
        request_.deadline = Deadline::after(limit);
        const TimeLimit last_resort(limit);
        return searcher_->search(request_);
    }

    void write(const SearchResult& result) {
        if (!format_row_->carries_remarks) print_remarks(result);
        if (format_row_->is_export)
            for (const auto& cut : cuts_of(result, output_.view))
                print_remark(result.query_id.empty() ? cut : result.query_id + ": " + cut);
        format_->write(std::cout, result);
        if (result.total.upper > 0) has_found_ = true;
    }

    void answer_line(const QueryInput::Line& line, const std::string& name) {
        if (line.text.empty()) return;
        const auto tab = line.text.find('\t');
        try {
            if (line.is_cut)
                throw Error(ErrorKind::query, fmt::format("longer than {} bytes", caps::line));
            if (tab == std::string::npos || tab == 0 || tab + 1 == line.text.size())
                throw Error(ErrorKind::query, "not ID<TAB>QUERY");
            if (tab > caps::id)
                throw Error(ErrorKind::query, fmt::format("an id of more than {} bytes", caps::id));
            // Lines may come for hours: each is answered from what is published by then.
            searcher_->refresh();
            write(search(line.text.substr(0, tab), line.text.substr(tab + 1)));
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::query) throw;
            has_failed_ = true;
            std::fputs(fmt::format("lacuna-search: {}:{}: {}\n", name, line.number,
                                   terminal_safe(error.sentence(), Newlines::keep))
                           .c_str(),
                       stderr);
        }
    }

    static void print_remarks(const SearchResult& result) {
        for (const auto& warning : result.warnings) print_remark(warning);
        if (!result.suggestion.empty()) print_remark("did you mean: " + result.suggestion);
    }

    static void print_remark(const std::string& remark) {
        std::fputs(("lacuna-search: " + terminal_safe(remark) + "\n").c_str(), stderr);
    }

    const Settings* settings_;
    std::optional<Vocabulary> vocabulary_; ///< of the user
    SearchRequest request_;
    const OutputFormatRow* format_row_;
    std::unique_ptr<OutputFormat> format_;
    OutputSettings output_;
    std::unique_ptr<Searcher> searcher_;
    bool has_found_ = false;
    bool has_failed_ = false;
};

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text.append(text.empty() ? "" : " ").append(word);
    return text;
}

/// The words typed; or, for `-` alone, what standard input holds, so that other users of the
/// machine do not see the query in the list of processes.
std::string query_of(const std::vector<std::string>& words) {
    const bool has_dash = std::find(words.begin(), words.end(), "-") != words.end();
    if (!has_dash) return joined(words);
    if (words.size() > 1)
        throw Error(ErrorKind::usage, "- stands alone: the query is read from standard input",
                    "if the sign is text, put all words into one pair of quotes");
    return QueryInput("-").whole();
}

int answer_queries(const Settings& settings) {
    if (!settings.words.empty())
        throw Error(ErrorKind::usage, "--queries and a query",
                    "leave one out: --queries answers the lines of its file");
    QueryInput queries(settings.queries);
    return Session(settings).answer_lines(queries);
}

std::string listed_topics_of_ours(const Settings& settings) {
    if (settings.collections.empty()) return topic_list(Vocabulary::built_in());
    SearchRequest request;
    request.needs = {};
    request.facets.push_back(parse_facet("topic:100000"));
    const TimeLimit limit(limit_of(settings));
    auto collections = collections_of(settings);
    if (!settings.no_sandbox) enter_sandbox(policy_of(collections));
    const SearchResult result = Searcher(std::move(collections), {}).search(request);
    TopicCounts counts;
    for (const Facet& facet : result.facets)
        for (const FacetCount& row : facet.counts) counts[row.value] = row.count;
    return topic_list(Vocabulary::built_in(), counts);
}

/// Those of the user's table come first.
std::string listed_topics(const Settings& settings) {
    std::string own;
    if (!settings.vocabulary.empty()) own = topic_list(Vocabulary::of_file(settings.vocabulary));
    return own + listed_topics_of_ours(settings);
}

} // namespace

int run(const std::vector<std::string>& arguments) {
    Settings settings;
    const auto rows = rows_of(option_table());
    settings.words = read_options(option_table(), with_query_words(rows, arguments), settings);
    if (settings.help) return print(help_text(manual()));
    if (settings.version)
        return print("lacuna-search " + versions() + "\nsandbox: " + sandbox_support() + "\n");
    if (!settings.generate.empty()) return print(generated(settings.generate));
    guard_against_damage("lacuna-search");
    if (settings.topics) return print(listed_topics(settings));
    if (!settings.queries.empty()) return answer_queries(settings);
    const bool has_filter =
        !settings.values.empty() || !settings.from.empty() || !settings.to.empty();
    const std::string query = query_of(settings.words);
    const bool is_blank = query.find_first_not_of(' ') == std::string::npos;
    if (is_blank && !has_filter && settings.facets.empty() && settings.view == "results")
        throw Error(ErrorKind::usage, "nothing to search for",
                    "lacuna-search 'press freedom'; --help says more");
    return Session(settings).answer(is_blank ? std::string{} : query);
}

} // namespace lacuna::searcher
