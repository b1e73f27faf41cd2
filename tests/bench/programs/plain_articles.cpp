// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/programs/plain_articles.hpp"

#include "common/error.hpp"

#include <algorithm>

namespace lacuna::bench {

PlainArticles::PlainArticles(const std::string& path) : file_(path) {
    if (!file_) throw Error(ErrorKind::usage, "cannot read " + path);
}

bool PlainArticles::next(Row& row) {
    constexpr char line_break = '\x1e';
    if (!std::getline(file_, line_)) return false;
    std::size_t begin = 0;
    for (auto& column : row) {
        const std::size_t end = std::min(line_.find('\t', begin), line_.size());
        column.assign(line_, begin, end - begin);
        begin = std::min(end + 1, line_.size());
    }
    std::replace(row.back().begin(), row.back().end(), line_break, '\n');
    return true;
}

} // namespace lacuna::bench
