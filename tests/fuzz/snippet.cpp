// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/snippet/snippet.hpp"

#include "common/analysis.hpp"
#include "common/safe_text.hpp"
#include "tests/fuzz/targets.hpp"

#include <algorithm>

namespace lacuna::fuzz {

namespace {

searcher::Wanted wanted_in(std::string_view line) {
    Analyser analyser;
    searcher::Wanted wanted;
    for (const Token& token : analyser.analyse(line))
        if (wanted.words.size() < 8) wanted.words.push_back({{std::string(token.term)}, 1.5});
    if (wanted.words.size() > 2) wanted.groups.push_back({{0, 1}, 2, true});
    if (wanted.words.size() > 3) wanted.groups.push_back({{1, 2}, 5, false});
    wanted.only_in_group.assign(wanted.words.size(), false);
    if (!wanted.groups.empty()) wanted.only_in_group.front() = true;
    return wanted;
}

void check(const searcher::MarkedText& marked) {
    require(is_valid_utf8(marked.text), "marked text is valid UTF-8");
    std::uint32_t end = 0;
    for (const auto& mark : marked.marks) {
        require(end <= mark.begin && mark.begin < mark.end && mark.end <= marked.text.size(),
                "marks are in order, apart, and within their text");
        require(
            is_valid_utf8(std::string_view(marked.text).substr(mark.begin, mark.end - mark.begin)),
            "a mark holds whole characters");
        end = mark.end;
    }
}

} // namespace

/// The first line is what is looked for in the rest.
void cut_snippets(std::string_view input) {
    const std::string text = valid_utf8(input);
    const auto end = std::min(text.find('\n'), text.size());
    const auto body = std::string_view(text).substr(std::min(end + 1, text.size()));
    searcher::Snippets snippets(wanted_in(std::string_view(text).substr(0, end)));
    check(snippets.mark(body));
    for (const int columns : {1, 30, 200}) {
        check(snippets.snippet(body, 2, columns));
        static_cast<void>(snippets.concordance(body, columns));
    }
}

} // namespace lacuna::fuzz
