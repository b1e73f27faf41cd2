// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/xapian.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

// Lists whose elements have an `article`, in the order of articles, each once.
namespace lacuna::searcher {

/// The first element of [next, end) that is of `article` or after it. Passes over many elements in
/// growing steps (Bentley, Yao 1976).
template <class Iterator>
Iterator first_from(Iterator next, Iterator end, Xapian::docid article) {
    std::ptrdiff_t step = 1;
    while (end - next > step && next[step].article < article) {
        next += step;
        step *= 2;
    }
    return std::lower_bound(
        next, next + std::min(step + 1, end - next), article,
        [](const auto& element, Xapian::docid wanted) { return element.article < wanted; });
}

/// The elements of both; `add(element, other)` where both have the article.
template <class List, class Add>
List united_two(const List& left, const List& right, const Add& add) {
    List both;
    both.reserve(left.size() + right.size());
    auto next = right.begin();
    for (const auto& element : left) {
        for (; next != right.end() && next->article < element.article; ++next)
            both.push_back(*next);
        both.push_back(element);
        if (next != right.end() && next->article == element.article) add(both.back(), *next++);
    }
    both.insert(both.end(), next, right.end());
    return both;
}

/// The same of any number: in pairs, so that no element is moved more often than their number has
/// digits.
template <class List, class Add>
List united_all(std::vector<List> lists, const Add& add) {
    while (lists.size() > 1) {
        std::vector<List> pairs;
        for (std::size_t i = 0; i + 1 < lists.size(); i += 2)
            pairs.push_back(
                united_two(std::exchange(lists[i], {}), std::exchange(lists[i + 1], {}), add));
        if (lists.size() % 2 != 0) pairs.push_back(std::move(lists.back()));
        lists = std::move(pairs);
    }
    return lists.empty() ? List{} : std::move(lists.front());
}

} // namespace lacuna::searcher
