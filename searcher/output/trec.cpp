// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/safe_text.hpp"
#include "common/utf8.hpp"
#include "searcher/output/formats.hpp"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <string>
#include <string_view>

namespace lacuna::searcher {

namespace {

/// A run is read by splitting at blanks: those of an identifier are written in per cent.
std::string in_one_word(std::string_view name) {
    const std::string valid = valid_utf8(name);
    std::string word;
    for (std::size_t at = 0; at < valid.size();) {
        const CodePoint c = code_point_at(valid, at);
        const auto bytes = std::string_view(valid).substr(at, c.size);
        const bool is_blank = u_isUWhiteSpace(static_cast<UChar32>(c.value)) != 0;
        at += c.size;
        if (!is_blank && terminal_safe(bytes) == bytes) {
            word += bytes;
            continue;
        }
        for (const char byte : bytes)
            word += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
    }
    return word;
}

std::string_view name_of_article(const Hit& hit) {
    return hit.article.own_id.empty() ? std::string_view(hit.id)
                                      : std::string_view(hit.article.own_id);
}

class TrecFormat final : public OutputFormat {
  public:
    void begin(std::ostream& /*out*/, const OutputSettings& /*settings*/) override {}

    void write(std::ostream& out, const SearchResult& result) override {
        const std::string query = result.query_id.empty() ? "1" : in_one_word(result.query_id);
        for (const Hit& hit : result.hits)
            out << fmt::format("{} Q0 {} {} {:.6f} lacuna\n", query,
                               in_one_word(name_of_article(hit)), hit.rank, hit.score);
    }

    void end(std::ostream& out) override { out.flush(); }
};

} // namespace

std::unique_ptr<OutputFormat> make_trec_format() { return std::make_unique<TrecFormat>(); }

} // namespace lacuna::searcher
