// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/concordance_text.hpp"

#include "common/safe_text.hpp"
#include "searcher/output/direction.hpp"
#include "searcher/output/text_layout.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace lacuna::searcher {

namespace {

constexpr int least_width = 30;
constexpr int most_width = 10'000;
/// Narrower lines are for the words alone, and the day.
constexpr int width_for_sources = 60;
constexpr int date_columns = 10;
constexpr int id_columns = 8; ///< enough to ask for the article
constexpr int gap = 2;        ///< before the words; one column less between the others

class Concordance {
  public:
    Concordance(const std::vector<ConcordanceLine>& lines, const OutputSettings& settings)
        : settings_(&settings), painter_(settings.color) {
        const int width = std::clamp(settings.width, least_width, most_width);
        dates_ = widest(lines, &ConcordanceLine::date, date_columns);
        if (width >= width_for_sources) {
            sources_ = widest(lines, &ConcordanceLine::source, width / 7);
            ids_ = widest(lines, &ConcordanceLine::id, id_columns);
        }
        words_ = width - margin();
    }

    [[nodiscard]] std::string line(const ConcordanceLine& line) const {
        return facts(line) + words(line);
    }

  private:
    static int widest(const std::vector<ConcordanceLine>& lines, std::string ConcordanceLine::*cell,
                      int most) {
        int width = 0;
        for (const ConcordanceLine& line : lines)
            width = std::max(width, display_width(terminal_safe(line.*cell)));
        return std::min(width, most);
    }

    [[nodiscard]] int margin() const {
        int columns = 0;
        for (const int width : {dates_, sources_, ids_})
            if (width > 0) columns += width + gap - 1;
        return columns == 0 ? 0 : columns + 1;
    }

    [[nodiscard]] std::string facts(const ConcordanceLine& line) const {
        std::string text;
        const auto add = [&](std::string_view cell, int width) {
            if (width == 0) return;
            std::string fitted = fit_to_width(terminal_safe(cell), width);
            const int missing = width - display_width(fitted);
            text += directed(std::move(fitted), settings_->device);
            text.append(static_cast<std::size_t>(std::max(missing, 0) + gap - 1), ' ');
        };
        add(line.date, dates_);
        add(line.source, sources_);
        // Its beginning stands for an id, so that no ellipsis does.
        add(first_characters(line.id), ids_);
        if (!text.empty()) text += ' ';
        return painter_.paint(Style::faint, text);
    }

    static std::string first_characters(std::string_view id) {
        return std::string(id.substr(0, static_cast<std::size_t>(id_columns)));
    }

    [[nodiscard]] std::string words(const ConcordanceLine& line) const {
        const bool is_from_right = reads_from_right(line.match, line.left + line.right);
        const std::string match = fit_to_width(terminal_safe(line.match), words_ / 3);
        const int left = words_ * 2 / 5;
        const int room = words_ - left - display_width(match);
        const std::string before = terminal_safe(line.left);
        const std::string after = terminal_safe(line.right);
        const MarkedText marked{match, {{0, static_cast<std::uint32_t>(match.size())}}};
        std::string text = padded(last_columns(before, left), left, Align::right) +
                           painter_.paint(Style::plain, marked);
        const auto rest = first_columns(after, room);
        // From right to left the line begins at the far end, which only blanks make sure of.
        const bool fills = is_from_right && settings_->device == Device::terminal;
        text += fills ? padded(rest, room, Align::left) : std::string(rest);
        return directed(std::move(text), settings_->device,
                        is_from_right ? Reads::from_right : Reads::from_left);
    }

    const OutputSettings* settings_;
    Painter painter_;
    int dates_ = 0;
    int sources_ = 0;
    int ids_ = 0;
    int words_ = 0;
};

} // namespace

std::vector<std::string> concordance_text(const std::vector<ConcordanceLine>& lines,
                                          const OutputSettings& settings) {
    const Concordance layout(lines, settings);
    std::vector<std::string> text;
    for (const ConcordanceLine& line : lines) text.push_back(layout.line(line));
    return text;
}

} // namespace lacuna::searcher
