// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/page_source.hpp"

#include "common/utf8.hpp"
#include "corpus/html/site_names.hpp"
#include "corpus/language/words.hpp"
#include "corpus/names/authority.hpp"
#include "corpus/names/sources.hpp"

#include <algorithm>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::size_t longest_site_name = 100;

/// Who runs the machines on which others publish; squashed.
constexpr std::string_view platforms =
    "blogger|blogspot|wordpress|wordpresscom|medium|tumblr|substack|wix|wixcom|squarespace|typepad|"
    "livejournal|facebook|google|youtube|hosted|home|homepage|startseite|news|website|site|blog|"
    "untitled|admin|organization|publisher";

/// "www.example.com", "https://example.com"
bool is_address(std::string_view name) {
    if (name.starts_with("http://") || name.starts_with("https://")) return true;
    return name.find('.') != std::string_view::npos && name.starts_with("www.") &&
           name.find(' ') == std::string_view::npos;
}

} // namespace

SourceReader::SourceReader(std::string host, const Authority& authority)
    : host_(std::move(host)), authority_(&authority) {}

/// Of "Gazette | gazette.example" or "Gazette | Sport | Culture" the piece that the host or the
/// authority knows, else the first one that a bar parts from the others.
std::string_view SourceReader::best_piece(std::string_view name) const {
    const auto pieces = title_pieces(name);
    if (pieces.size() < 2) return name;
    const SiteNames host({}, host_);
    for (const auto piece : pieces)
        if (find_source(piece) != nullptr && !is_address(piece)) return piece;
    for (const auto piece : pieces)
        if (host.can_be_site(piece) && squash(piece) != squash(host_)) return piece;
    const bool has_bar = name.find(" | ") != std::string_view::npos;
    return has_bar ? pieces.front() : name;
}

void SourceReader::consider(std::string_view name, Rule rule) {
    name = trim_marks(best_piece(trim(name)), "@|");
    if (!source_.text.empty() || name.size() < 2 || name.size() > longest_site_name) return;
    if (is_address(name) || is_in_list(platforms, squash(name))) return;
    const Source* const of_host = find_source_host(host_);
    const Source* const of_name = find_source(name);
    const Agency* const agency = authority_->find(name);
    if (agency != nullptr && authority_->find_host(host_) != agency && !host_.empty()) {
        if (of_host == nullptr || of_host != of_name) return agencies_.push_back(agency);
    }
    // A part of a site may have a name of its own.
    const bool is_part = of_host != nullptr && of_host->host != host_ && of_name == nullptr;
    if (of_host != nullptr && !is_part && (of_name == nullptr || of_name->name == of_host->name)) {
        const bool is_said =
            of_name != nullptr || SiteNames({std::string(name)}, host_).can_be_site(of_host->name);
        source_ = {std::string(of_host->name), is_said ? rule : Rule::url};
        return;
    }
    source_ = {std::string(of_name != nullptr ? of_name->name : name), rule};
}

} // namespace lacuna::corpus
