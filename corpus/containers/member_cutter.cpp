// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/containers/member_cutter.hpp"

#include "corpus/containers/allowance.hpp"
#include "corpus/input/other_kinds.hpp"
#include "corpus/input/resource_files.hpp"

#include <fmt/format.h>
#include <new>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr unsigned deepest_archive = 1;

const Format* format_of(const CutContext& context, std::string_view beginning,
                        std::string_view name) {
    if (context.format_of == nullptr) return nullptr;
    return context.format_of(beginning, name, *context.options);
}

/// Bytes that an archive gives once they are decompressed, counted.
class AllowedSource final : public ByteSource {
  public:
    AllowedSource(std::unique_ptr<ByteSource> source, std::shared_ptr<Allowance> allowance)
        : source_(std::move(source)), allowance_(std::move(allowance)) {}
    [[nodiscard]] std::size_t read(std::span<char> to) override {
        const auto count = source_->read(to);
        if (allowance_) allowance_->take_bytes(count);
        return count;
    }

  private:
    std::unique_ptr<ByteSource> source_;
    std::shared_ptr<Allowance> allowance_;
};

/// The beginning of a member that may be compressed in itself.
Peeked peek_member(std::unique_ptr<ByteSource> source, const CutContext& context) {
    auto peeked = peek(std::move(source));
    if (!is_compressed(peeked.beginning)) return peeked;
    auto plain = decompressed(std::move(peeked.source));
    return peek(std::make_unique<AllowedSource>(std::move(plain), context.allowance));
}

} // namespace

MemberCutter::MemberCutter(Member member, std::unique_ptr<ByteSource> source,
                           const CutContext& context, SkippedKinds& skipped)
    : member_(std::move(member)), source_(std::move(source)), context_(context),
      skipped_(&skipped) {}

std::optional<Cut> MemberCutter::next() {
    try {
        if (source_) open();
        return cutter_ ? next_of_format() : std::nullopt;
    } catch (const InputError& error) {
        return end_with(error.what());
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& error) {
        return end_with(unexpected(error));
    }
}

void MemberCutter::open() {
    auto peeked = peek_member(std::exchange(source_, nullptr), context_);
    const std::string_view beginning = peeked.beginning;
    if (beginning.empty() && peeked.failure) std::rethrow_exception(peeked.failure);
    if (beginning.empty()) throw InputError("empty");
    const bool is_chosen = !context_.options->format.empty();
    if (const auto kind = resource_kind(beginning, member_.name); !is_chosen && !kind.empty())
        return skipped_->add(kind);
    format_ = format_of(context_, beginning, member_.name);
    if (format_ == nullptr) {
        const auto kind = other_kind(beginning);
        if (kind.holds == OtherKind::Holds::nothing) return skipped_->add(kind.name);
        throw InputError(kind.name.empty() ? "not a format we read"
                                           : fmt::format("{}, not a format we read", kind.name));
    }
    const bool is_archive = format_->holds == Holds::files;
    if (is_archive && context_.archives > deepest_archive)
        throw InputError("an archive in an archive that is in one itself, not opened");
    CutContext inner = context_;
    inner.size = 0;
    inner.set_aside = nullptr; // its positions are those of the whole input
    cutter_ = format_->cut(std::move(peeked.source), inner);
}

std::optional<Cut> MemberCutter::next_of_format() {
    if (auto cut = cutter_->next()) return placed(std::move(*cut));
    cutter_.reset();
    const bool is_told = has_told_ && format_->holds != Holds::articles;
    if (number_ == 0 && !is_told) return end_with("no articles in it");
    return std::nullopt;
}

std::string MemberCutter::place_of(const std::string& inner) const {
    if (inner.empty()) return member_.place;
    return member_.place + (format_->holds == Holds::files ? ": " : ", ") + inner;
}

Cut MemberCutter::placed(Cut cut) {
    if (auto* const result = std::get_if<ReadResult>(&cut)) {
        if (auto* const reject = std::get_if<Reject>(result)) {
            reject->place = place_of(reject->place);
            ++number_;
        }
        if (auto* const note = std::get_if<Note>(result)) {
            note->place = place_of(note->place);
            has_told_ = true;
        }
        return cut;
    }
    auto& piece = std::get<Piece>(cut);
    if (piece.format == nullptr) piece.format = format_;
    piece.place = place_of(piece.place);
    if (format_->holds == Holds::articles) piece.number = number_;
    ++number_;
    if (!member_.path.empty())
        piece.member = piece.member.empty() ? member_.path : member_.path + "/" + piece.member;
    if (piece.url.empty()) piece.url = member_.url;
    if (piece.charset.empty()) piece.charset = member_.charset;
    if (piece.captured.empty()) piece.captured = member_.captured;
    return cut;
}

Cut MemberCutter::end_with(std::string reason) {
    cutter_.reset();
    return ReadResult(Reject{member_.place, std::move(reason)});
}

} // namespace lacuna::corpus
