// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/records/date_order_cutter.hpp"

#include "common/current_input.hpp"
#include "corpus/dates/date_text.hpp"
#include "corpus/records/fields.hpp"

#include <deque>
#include <exception>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::size_t most_bytes = 1U << 20U;
constexpr std::size_t most_records = 1'000;
/// If none of so many records has a date of numbers, the input is not looked into further.
constexpr std::size_t tried_records = 16;

struct InputDates final : PieceFrame {
    DateOrder order = DateOrder::unknown;
};

/// The orders that dates have shown.
struct ShownOrders {
    bool has_numbers = false; ///< dates in which day and month could be exchanged, or are not
    bool day_first = false;
    bool month_first = false;

    void add(std::optional<DateOrder> shown) {
        has_numbers = has_numbers || shown.has_value();
        day_first = day_first || shown == DateOrder::day_first;
        month_first = month_first || shown == DateOrder::month_first;
    }
    [[nodiscard]] DateOrder order() const {
        if (day_first == month_first) return DateOrder::unknown;
        return day_first ? DateOrder::day_first : DateOrder::month_first;
    }
};

bool is_note(const Cut& cut) {
    const auto* const result = std::get_if<ReadResult>(&cut);
    return result != nullptr && std::holds_alternative<Note>(*result);
}

class DateOrderCutter final : public Cutter {
  public:
    DateOrderCutter(std::unique_ptr<Cutter> cutter, RecordOfPiece record_of,
                    const CutContext& context)
        : cutter_(std::move(cutter)), record_of_(record_of), fields_(*context.options),
          set_aside_(context.set_aside) {}

    [[nodiscard]] std::optional<Cut> next() override {
        if (!dates_) look_ahead();
        std::optional<Cut> cut;
        if (!held_.empty()) {
            cut = std::move(held_.front());
            held_.pop_front();
        } else {
            if (failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
            if (!is_at_end_) cut = cutter_->next();
        }
        if (cut)
            if (auto* const piece = std::get_if<Piece>(&*cut)) piece->neighbours = dates_;
        return cut;
    }

  private:
    void look_ahead() {
        ShownOrders shown;
        std::size_t bytes = 0;
        for (std::size_t records = 0; bytes < most_bytes && records < most_records; ++records) {
            if (records == tried_records && !shown.has_numbers) break;
            if (!hold_next()) break;
            const auto* const piece = std::get_if<Piece>(&held_.back());
            if (!set_aside_ || !set_aside_->find(position_)) {
                bytes += piece == nullptr ? 0 : piece->bytes.size();
                if (piece != nullptr) look_at(*piece, shown);
            }
            if (!is_note(held_.back())) ++position_;
        }
        auto dates = std::make_shared<InputDates>();
        dates->order = shown.order();
        dates_ = std::move(dates);
    }

    /// Whether there was a next one. What stops the input stops it behind those that are held.
    bool hold_next() {
        if (set_aside_ && set_aside_->end == position_) return false;
        try {
            CurrentInput::at_record(position_);
            auto cut = cutter_->next();
            is_at_end_ = !cut;
            if (cut) held_.push_back(std::move(*cut));
        } catch (const InputError&) {
            failure_ = std::current_exception();
        }
        return !is_at_end_ && !failure_;
    }

    void look_at(const Piece& piece, ShownOrders& shown) const {
        const auto record = record_of_(piece);
        if (!record) return;
        for (const auto& value : record->values) {
            if (value.texts.empty()) continue;
            const auto meaning = fields_.meaning_of(value.key);
            if (!meaning || field(meaning->field).kind != FieldKind::date) continue;
            const auto found = date_of_field(value.texts.front(), DateHints{});
            if (found) shown.add(found->shown);
        }
    }

    std::unique_ptr<Cutter> cutter_;
    RecordOfPiece record_of_;
    RecordFields fields_;
    std::shared_ptr<const SetAside> set_aside_;
    std::uint64_t position_ = 0; ///< in the input, of what is looked at
    std::deque<Cut> held_;
    std::shared_ptr<const InputDates> dates_; ///< null before the beginning was looked at
    std::exception_ptr failure_;
    bool is_at_end_ = false;
};

} // namespace

std::unique_ptr<Cutter> in_one_date_order(std::unique_ptr<Cutter> cutter, RecordOfPiece record_of,
                                          const CutContext& context) {
    return std::make_unique<DateOrderCutter>(std::move(cutter), record_of, context);
}

DateOrder date_order_of(const Piece& piece) {
    const auto* const dates = dynamic_cast<const InputDates*>(piece.neighbours.get());
    return dates == nullptr ? DateOrder::unknown : dates->order;
}

} // namespace lacuna::corpus
