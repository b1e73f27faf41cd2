// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/shown_dates.hpp"

#include "common/utf8.hpp"
#include "corpus/dates/date_offer.hpp"
#include "corpus/dates/date_text.hpp"
#include "corpus/html/date_lines.hpp"
#include "corpus/html/date_signs.hpp"
#include "corpus/html/page_facts.hpp"
#include "corpus/language/words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::size_t longest_line = 300;
constexpr std::size_t blocks_above = 6;  ///< between a date and the headline below it
constexpr std::size_t links_above = 3;   ///< of these, that make them a menu
constexpr std::size_t blocks_below = 10; ///< behind the text
constexpr std::size_t most_nodes_of_mark = 60;
constexpr NodeIndex most_nodes_before = 200;
constexpr std::size_t most_candidates = 1000;

/// Where on the page a date stands: in the masthead, directly above the headline, between it and
/// the text, in the first paragraph, in a later one, in the last one, below the text, farther down.
enum class PageZone : std::uint8_t { masthead, above, head, opening, inside, closing, below, far };

/// How little a date is trusted, by its marking and zone; `never` is not taken.
constexpr int never = 100;
using Distrust = std::array<int, 8>;
// clang-format off
//                           masthead above head opening inside closing below  far
constexpr Distrust of_declared{30,    2,    0,   2,      6,     4,      4,     30};
constexpr Distrust of_labelled{never, 10,   8,   10,     never, 14,     14,    32};
constexpr Distrust of_time    {never, 16,   12,  14,     never, 18,     18,    34};
constexpr Distrust of_named   {never, 17,   13,  15,     never, 19,     19,    35};
constexpr Distrust of_unmarked{never, 22,   14,  20,     never, 24,     24,    never};
// clang-format on
constexpr int in_foot = 40;
constexpr int far_away = 30; ///< dates that count only if all such ones agree

struct DateCandidate {
    Date date;
    NodeIndex node = 0;
    int distrust = never;
    DateLabel label = DateLabel::none;
    PageZone zone = PageZone::far;
};

/// Collects the dates of a page and chooses among them.
class ShownDatesReader {
  public:
    ShownDatesReader(const MarkedPage& page, const StoryPlace& place, std::string_view locale)
        : page_(&page), place_(place), scope_(page, place), locale_(locale) {
        find_edges();
    }

    ShownDates read() && {
        read_elements();
        read_lines();
        read_opening();
        ShownDates dates;
        dates.in_foot = day_in_foot();
        dates.published = chosen(DateLabel::published);
        dates.updated = chosen(DateLabel::updated);
        if (!dates.published) dates.published = dates.updated;
        return dates;
    }

  private:
    using Blocks = std::vector<PageBlock>;

    /// The blocks at the edges of the headline and of the text.
    void find_edges() {
        const Blocks& blocks = page_->blocks;
        headline_block_ = block_of(place_.headline);
        first_block_ = block_of(place_.begin);
        last_block_ = std::min(block_of(place_.end), blocks.size());
        for (auto i = headline_block_; i < blocks.size() && !first_prose_; ++i)
            if (is_running_text(blocks[i])) first_prose_ = blocks[i].begin;
        for (auto i = first_block_; i + 1 < last_block_ && !has_date_lines_; ++i)
            has_date_lines_ = blocks[i].text.size() < longest_line / 4 &&
                              may_hold_date(blocks[i].text) && find_date(blocks[i].text, locale_);
    }

    /// The number of the block in which the node stands or that is the first in it, from 1; 0 if it
    /// stands before all.
    [[nodiscard]] std::size_t block_of(NodeIndex node) const {
        const Blocks& blocks = page_->blocks;
        const auto next =
            std::upper_bound(blocks.begin(), blocks.end(), node,
                             [](NodeIndex n, const PageBlock& block) { return n < block.begin; });
        const bool is_inside = next != blocks.end() && next->begin < (*page_->tree)[node].end;
        return static_cast<std::size_t>(next - blocks.begin()) + (is_inside ? 1 : 0);
    }

    [[nodiscard]] PageZone zone_of(NodeIndex node) const {
        const auto block = block_of(node);
        if (node < place_.headline)
            return is_near_headline(block) ? PageZone::above : PageZone::masthead;
        if (node < place_.begin) return PageZone::head;
        if (block <= first_block_) return PageZone::opening;
        if (block < last_block_) return PageZone::inside;
        if (block == last_block_) return PageZone::closing;
        return block <= last_block_ + blocks_below ? PageZone::below : PageZone::far;
    }

    /// A menu between a date and the headline makes it one of the masthead.
    [[nodiscard]] bool is_near_headline(std::size_t block) const {
        if (block + blocks_above < headline_block_) return false;
        std::size_t links = 0;
        for (auto i = block; i + 1 < headline_block_; ++i)
            links += page_->blocks[i].link_density() > 0.5 ? 1 : 0;
        return links < links_above;
    }

    void add(DateCandidate candidate) {
        const bool is_taken = candidate.distrust < never && is_plausible(candidate.date) &&
                              candidates_.size() < most_candidates;
        if (is_taken) candidates_.push_back(candidate);
    }

    void read_elements() {
        const PageTree& tree = *page_->tree;
        for (NodeIndex i = 1; i < tree.size(); ++i) {
            if (tree[i].tag == Tag::text) continue;
            const auto sign = date_sign(tree, i, page_->hints[i]);
            const bool is_large = tree[i].end - i > most_nodes_of_mark;
            if (sign.marking == DateMarking::none) continue;
            if (scope_.holds_story(i)) read_story_element(i);
            if (!is_large && !is_passed_over(i)) read_element(i, sign);
        }
    }

    [[nodiscard]] bool is_passed_over(NodeIndex node) const {
        return scope_.is_foreign(node) && !scope_.is_in_foot(node);
    }

    /// An element around the whole story may say when it was published.
    void read_story_element(NodeIndex index) {
        const auto said = page_->tree->attribute(index, AttributeId::data_published);
        const auto date = parse_date_text(said, locale_);
        if (date && date->date.precision >= DatePrecision::day)
            add({date->date, index, of_declared.front(), DateLabel::published, PageZone::far});
    }

    void read_element(NodeIndex index, const DateSign& sign) {
        const auto zone = zone_of(index);
        const auto text = plain_text(page_->tree->all_text(index));
        auto machine = parse_date_text(machine_date(*page_->tree, index), locale_);
        if (!machine && sign.marking == DateMarking::named)
            machine = parse_date_text(noted_date(*page_->tree, index), locale_);
        if (machine && machine->date.precision < DatePrecision::day) machine.reset();
        if (text.size() > longest_line || zone == PageZone::inside) {
            if (!machine || sign.marking != DateMarking::declared) return;
        }
        const auto shown = dates_of_line(text, locale_);
        if (machine) return add(made(local_day(machine->date, shown), index, zone, sign));
        for (const LineDate& one : shown) {
            auto label = one.label == DateLabel::none ? sign.label : one.label;
            add(made(one.date, index, zone, {sign.marking, label}));
        }
    }

    /// The day that is shown, where the one for programs is its neighbour in another zone.
    static Date local_day(const Date& machine, const std::vector<LineDate>& shown) {
        if (shown.empty() || machine.precision != DatePrecision::time) return machine;
        const auto days = to_days(shown.front().date) - to_days(machine);
        return days == 1 || days == -1 ? shown.front().date : machine;
    }

    [[nodiscard]] DateCandidate made(const Date& date, NodeIndex node, PageZone zone,
                                     const DateSign& sign) const {
        const auto label = sign.label == DateLabel::none ? label_around(node) : sign.label;
        const auto at = static_cast<std::size_t>(zone);
        int distrust = of_named[at];
        if (sign.marking == DateMarking::time) distrust = of_time[at];
        // When it was written says less than when it appeared.
        if (sign.marking == DateMarking::declared)
            distrust = of_declared[at] + (sign.label == DateLabel::none ? 1 : 0);
        if (label == DateLabel::published) distrust = std::min(distrust, of_labelled[at]);
        if (!scope_.is_in_foot(node)) return {date, node, distrust, label, zone};
        return {date, node, label == DateLabel::none ? never : in_foot, label, PageZone::far};
    }

    /// What the words of its block in front of a node say: "Published: <time>".
    [[nodiscard]] DateLabel label_around(NodeIndex node) const {
        const PageTree& tree = *page_->tree;
        std::string before;
        const auto block = block_of(node);
        const auto begin = block == 0 ? node : std::min(node, page_->blocks[block - 1].begin);
        if (node - begin > most_nodes_before) return DateLabel::none;
        for (NodeIndex i = begin; i < node && before.size() < longest_line; ++i)
            if (tree[i].tag == Tag::text) before += std::string(tree.text(i)) + " ";
        return before.size() < longest_line ? date_label(before) : DateLabel::none;
    }

    void read_lines() {
        const Blocks& blocks = page_->blocks;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            const PageBlock& block = blocks[i];
            if (block.text.size() > longest_line || !may_hold_date(block.text)) continue;
            const auto zone = zone_of(block.begin);
            if (zone == PageZone::inside || zone == PageZone::opening) continue;
            if (is_sub_heading(block) || is_passed_over(block.begin)) continue;
            read_block(block, zone);
        }
    }

    void read_block(const PageBlock& block, PageZone zone) {
        std::size_t begin = 0;
        while (begin < block.text.size()) {
            const auto end = std::min(block.text.find('\n', begin), block.text.size());
            read_line(std::string_view(block.text).substr(begin, end - begin), block, zone);
            begin = end + 1;
        }
    }

    void read_line(std::string_view line, const PageBlock& block, PageZone zone) {
        for (const LineDate& one : dates_of_line(line, locale_)) {
            const auto at = static_cast<std::size_t>(zone);
            const bool is_labelled = one.label != DateLabel::none || begins_like_note(one.before);
            const bool is_foot = scope_.is_in_foot(block.begin);
            if (!is_labelled && (is_foot || !is_bare(one, zone) || is_chronology(block))) continue;
            if (is_labelled && !are_few(one.before)) continue;
            const int distrust = is_labelled ? of_labelled[at] : of_unmarked[at];
            add({one.date, block.begin, is_foot ? in_foot : distrust, one.label, zone});
        }
    }

    /// Above the headline and below the text little may stand beside a date that is not labelled.
    [[nodiscard]] static bool is_bare(const LineDate& one, PageZone zone) {
        if (!are_few(one.before) || !are_few(one.behind)) return false;
        if (zone == PageZone::head) return true;
        if (zone == PageZone::above && names_today(one.before)) return false;
        if (zone == PageZone::above && is_section(one.before) && is_nothing(one.behind))
            return true;
        return is_nothing(one.before) || is_writer_or_place(one.before);
    }

    /// A heading with running text between it and the headline parts the story.
    [[nodiscard]] bool is_sub_heading(const PageBlock& block) const {
        const auto tag = (*page_->tree)[block.owner].tag;
        return has_flag(tag, TagFlag::heading) && has_prose_above(block);
    }

    [[nodiscard]] bool has_prose_above(const PageBlock& block) const {
        return first_prose_ && *first_prose_ < block.begin;
    }

    /// A date on a line of its own below running text, in a text that has more such lines.
    [[nodiscard]] bool is_chronology(const PageBlock& block) const {
        return block.begin <= place_.end && has_prose_above(block) && has_date_lines_;
    }

    /// The first words of the text, unless its other paragraphs begin with dates as well.
    void read_opening() {
        const Blocks& blocks = page_->blocks;
        if (first_block_ == 0 || first_block_ > blocks.size()) return;
        const PageBlock& first = blocks[first_block_ - 1];
        if (has_flag((*page_->tree)[first.owner].tag, TagFlag::heading)) return;
        const auto dates = opening_dates(first.text, locale_);
        if (dates.empty()) return;
        for (auto i = first_block_; i < std::min(last_block_, blocks.size()); ++i)
            if (may_hold_date(cut_to(blocks[i].text, 40)) &&
                !opening_dates(blocks[i].text, locale_).empty())
                return;
        const auto at = static_cast<std::size_t>(PageZone::opening);
        const auto label = dates.front().label;
        const int distrust = label == DateLabel::none ? of_unmarked[at] : of_labelled[at];
        add({dates.front().date, first.begin, distrust, label, PageZone::opening});
    }

    /// The most trusted date: of publication (or unlabelled), or of a change.
    [[nodiscard]] std::optional<Date> chosen(DateLabel label) const {
        std::optional<DateCandidate> best;
        for (const DateCandidate& one : candidates_) {
            const bool is_update = one.label == DateLabel::updated;
            if (is_update != (label == DateLabel::updated) || one.distrust >= in_foot) continue;
            if (!best || is_better(one, *best)) best = one;
        }
        if (!best || (best->distrust >= far_away && !is_only_day(*best))) return std::nullopt;
        return most_precise(*best);
    }

    /// Of two above the headline the nearer one counts, elsewhere the first.
    [[nodiscard]] static bool is_better(const DateCandidate& left, const DateCandidate& right) {
        return left.distrust < right.distrust ||
               (left.distrust == right.distrust && left.zone == PageZone::above);
    }

    /// The same day with its time, if the page gives that elsewhere.
    [[nodiscard]] Date most_precise(const DateCandidate& best) const {
        for (const DateCandidate& one : candidates_)
            if (best.date.precision == DatePrecision::day && one.label == best.label &&
                one.date.precision == DatePrecision::time &&
                to_days(one.date) == to_days(best.date))
                return one.date;
        return best.date;
    }

    /// What a foot says, if it is one day; of two it may be about the site.
    [[nodiscard]] std::optional<Date> day_in_foot() const {
        std::optional<Date> day;
        for (const DateCandidate& one : candidates_) {
            if (one.distrust != in_foot) continue;
            if (day && to_days(*day) != to_days(one.date)) return std::nullopt;
            day = one.date;
        }
        return day;
    }

    [[nodiscard]] bool is_only_day(const DateCandidate& best) const {
        return std::all_of(candidates_.begin(), candidates_.end(), [&](const DateCandidate& one) {
            return one.label == DateLabel::updated || one.distrust > best.distrust ||
                   to_days(one.date) == to_days(best.date);
        });
    }

    const MarkedPage* page_;
    StoryPlace place_;
    StoryScope scope_;
    std::string_view locale_;
    std::size_t headline_block_ = 0;
    std::size_t first_block_ = 0; ///< of the text, counted from 1
    std::size_t last_block_ = 0;
    std::optional<NodeIndex> first_prose_; ///< below the headline
    bool has_date_lines_ = false;          ///< the text has lines of a date and little else
    std::vector<DateCandidate> candidates_;
};

} // namespace

ShownDates read_shown_dates(const MarkedPage& page, const StoryPlace& place,
                            std::string_view locale) {
    return ShownDatesReader(page, place, locale).read();
}

} // namespace lacuna::corpus
