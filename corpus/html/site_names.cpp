// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/site_names.hpp"

#include "common/utf8.hpp"
#include "corpus/html/page_claims.hpp"
#include "corpus/html/page_facts.hpp"
#include "corpus/language/words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::size_t longest_name = 80;
constexpr std::size_t longest_title = 1000;
constexpr std::size_t shortest_part = 5; ///< bytes of a name that are no chance in a longer one
constexpr std::size_t shortest_label = 3;
constexpr std::size_t most_words = 5;
constexpr std::size_t most_logos = 20;

/// Marks that part a title wherever they stand.
constexpr std::array<std::string_view, 26> bare_marks{
    "|", "｜", "¦", "┃", "•", "·", "∙", "●",  "◆", "⋆", "★",  "☆", "«",
    "»", "‹",  "›", "→", "▷", "►", "_", "::", "—", "―", "－", "–", "⁄",
};
/// Marks that part it only between blanks.
constexpr std::array<std::string_view, 9> spaced_marks{" - ", " ~ ", " / ", " * ", " : ",
                                                       " > ", " < ", " − ", " + "};
/// Between characters that need no blanks, and behind a name that stands first.
constexpr std::array<std::string_view, 3> tight_marks{"-", ": ", "："};

template <class Marks>
std::size_t mark_length(std::string_view rest, const Marks& marks) {
    for (const std::string_view mark : marks)
        if (rest.starts_with(mark)) return mark.size();
    return 0;
}

std::vector<TitleMark> marks_of(std::string_view title) {
    std::vector<TitleMark> marks;
    for (std::size_t at = 0; at < title.size();) {
        const auto rest = title.substr(at);
        auto length = mark_length(rest, bare_marks);
        if (length == 0) length = mark_length(rest, spaced_marks);
        const auto tight = length == 0 ? mark_length(rest, tight_marks) : 0;
        if (length + tight > 0) marks.push_back({at, at + length + tight, tight > 0});
        at += std::max<std::size_t>(length + tight, 1);
    }
    return marks;
}

/// Second parts of hosts below which countries let names be taken.
constexpr std::string_view registries = "co|com|org|net|gov|gob|gouv|go|gv|ac|edu|or|ne|nic|info|"
                                        "in|press|web|blogspot|wordpress|me|ltd";

/// What is left of a host without the endings that many share: "gazette" of "gazette.co.uk".
std::string_view label_of(std::string_view host) {
    host = host.substr(0, host.rfind('.'));
    const auto dot = host.rfind('.');
    const bool is_shared =
        dot != std::string_view::npos && is_in_list(registries, host.substr(dot + 1));
    return is_shared ? host.substr(0, dot) : host;
}

/// Class and id words of logos.
constexpr std::array<std::string_view, 10> logo_words{
    "logo",      "site-title", "site-name", "sitename",   "site_name",
    "sitetitle", "site_title", "blogtitle", "blog-title", "site-branding",
};

bool is_logo(const PageTree& page, NodeIndex index) {
    for (const auto id : {AttributeId::class_, AttributeId::id}) {
        const auto words = lower_ascii(page.attribute(index, id));
        for (const auto word : logo_words)
            if (words.find(word) != std::string::npos) return true;
    }
    return false;
}

bool leads_home(const PageTree& page, NodeIndex index) {
    if (page[index].tag != Tag::a) return false;
    if (page.attribute(index, AttributeId::rel) == "home") return true;
    const auto address = trim_ascii(page.attribute(index, AttributeId::href));
    if (address == "/" || address == "./") return true;
    return address.find("//") <= 8 && !has_path(address) && address.find('?') == std::string::npos;
}

/// The words in an element, or what is said of its picture.
std::string name_in(const PageTree& page, NodeIndex index) {
    auto text = plain_text(page.all_text(index));
    if (!text.empty()) return text;
    for (NodeIndex i = index; i < page[index].end; ++i)
        if (page[i].tag == Tag::img)
            if (const auto said = page.attribute(i, AttributeId::alt); !said.empty())
                return plain_text(said);
    return {};
}

} // namespace

SiteNames::SiteNames(std::vector<std::string> names, std::string_view host)
    : host_(squash(host)), label_(squash(label_of(host))) {
    for (const auto& name : names)
        for (const auto piece : title_pieces(cut_to(name, longest_title)))
            if (auto squashed = squash(piece); squashed.size() > 1)
                names_.push_back(std::move(squashed));
}

bool SiteNames::is_host(std::string_view squashed) const {
    if (host_.empty() || squashed.size() < shortest_label) return false;
    return squashed == host_ || squashed == label_ ||
           (squashed.starts_with("the") && squashed.substr(3) == label_);
}

/// Whether it begins or ends as a name does, or a name as it does.
bool SiteNames::is_like_name(std::string_view squashed) const {
    return std::any_of(names_.begin(), names_.end(), [&](const std::string& known) {
        const std::string_view name(known);
        const auto shorter = squashed.size() < name.size() ? squashed : name;
        const auto longer = squashed.size() < name.size() ? name : squashed;
        return shorter.size() >= shortest_part && shorter.size() * 2 >= longer.size() &&
               (longer.starts_with(shorter) || longer.ends_with(shorter));
    });
}

bool SiteNames::is_site(std::string_view words) const {
    words = trim(words);
    if (words.empty() || words.size() > longest_name) return false;
    const std::string name = squash(words);
    return !name.empty() &&
           (is_host(name) || std::find(names_.begin(), names_.end(), name) != names_.end());
}

bool SiteNames::can_be_site(std::string_view piece) const {
    if (is_site(piece)) return true;
    piece = trim(piece);
    const std::string name = squash(piece);
    const auto words = split_words(piece);
    if (name.empty() || piece.size() > longest_name || words.size() > most_words) return false;
    if (name.size() >= shortest_part && label_.find(name) != std::string::npos) return true;
    const bool begins_as_host =
        label_.size() >= shortest_label && words.size() <= 3 && squash(words.front()) == label_;
    return begins_as_host || is_like_name(name);
}

/// Whether a piece beside a mark is the site's.
bool SiteNames::is_parted(const TitleMark& mark, std::string_view piece) const {
    return mark.is_tight ? is_site(piece) : can_be_site(piece);
}

std::string SiteNames::without_site(std::string_view title) const {
    if (title.size() > longest_title || is_site(title)) return std::string(title);
    const auto whole = title;
    auto marks = marks_of(title);
    while (!marks.empty() && is_parted(marks.back(), title.substr(marks.back().end))) {
        title = title.substr(0, marks.back().begin);
        marks.pop_back();
    }
    std::size_t begin = 0;
    for (const TitleMark& mark : marks) {
        if (!is_parted(mark, title.substr(begin, mark.begin - begin))) break;
        begin = mark.end;
    }
    const auto rest = trim(title.substr(begin));
    return std::string(rest.empty() ? trim(whole) : rest);
}

std::vector<std::string_view> title_pieces(std::string_view title) {
    std::vector<std::string_view> pieces;
    std::size_t begin = 0;
    for (const TitleMark& mark : marks_of(title)) {
        if (mark.is_tight) continue;
        if (const auto piece = trim(title.substr(begin, mark.begin - begin)); !piece.empty())
            pieces.push_back(piece);
        begin = mark.end;
    }
    if (const auto piece = trim(title.substr(begin)); !piece.empty()) pieces.push_back(piece);
    return pieces;
}

std::vector<std::string> logo_names(const MarkedPage& page) {
    std::vector<std::string> names;
    const PageTree& tree = *page.tree;
    for (NodeIndex i = 0; i < tree.size() && names.size() < most_logos; ++i) {
        if (tree[i].tag == Tag::text || tree[i].end - i > most_logos) continue;
        if (!leads_home(tree, i) && !is_logo(tree, i)) continue;
        auto name = name_in(tree, i);
        if (!name.empty() && name.size() <= longest_name) names.push_back(std::move(name));
    }
    return names;
}

} // namespace lacuna::corpus
