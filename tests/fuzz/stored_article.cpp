// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/stored_article.hpp"

#include "common/safe_text.hpp"
#include "tests/fuzz/targets.hpp"

namespace lacuna::fuzz {

/// Data of a hostile database is shown as far as it makes sense, and what was understood of it is
/// written and read without loss.
void store_article(std::string_view input) {
    const auto stored = decode_article(input);
    static_cast<void>(decode_article(input, Parts::without_body));
    require(decode_body(input) == stored.article.body(), "the body alone is the article's");
    const auto data = encode_article(stored);
    require(encode_article(decode_article(data)) == data, "an article is read as it is written");
}

} // namespace lacuna::fuzz
