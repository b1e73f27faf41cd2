// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/byte_source.hpp"

#include "common/safe_text.hpp"
#include "common/utf8.hpp"
#include "corpus/input/charset.hpp"
#include "corpus/input/charset_names.hpp"

#include <array>
#include <string_view>
#include <unicode/ucnv.h>
#include <utility>
#include <vector>

namespace lacuna::corpus {

namespace {

constexpr std::size_t chunk_size = 64U << 10U;

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter open_converter(const char* charset) {
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(charset, &status), ucnv_close);
    if (U_FAILURE(status) != 0) throw InputError(std::string("cannot convert from ") + charset);
    return converter;
}

class TranscodedSource final : public ByteSource {
  public:
    TranscodedSource(std::unique_ptr<ByteSource> source, const std::string& charset)
        : source_(std::move(source)), from_(open_converter(charset.c_str())),
          to_(open_converter("UTF-8")), in_(chunk_size) {}

    [[nodiscard]] std::size_t read(std::span<char> to) override {
        char* target = to.data();
        while (target == to.data() && !to.empty() && !is_done_) {
            if (in_begin_ == in_end_ && !at_end_) refill();
            convert(target, to);
        }
        return static_cast<std::size_t>(target - to.data());
    }

  private:
    void refill() {
        in_begin_ = 0;
        in_end_ = source_->read(in_);
        at_end_ = in_end_ == 0;
    }

    void convert(char*& target, std::span<char> to) {
        UErrorCode status = U_ZERO_ERROR;
        const char* from = in_.data() + in_begin_;
        ucnv_convertEx(to_.get(), from_.get(), &target, to.data() + to.size(), &from,
                       in_.data() + in_end_, pivot_.data(), &pivot_from_, &pivot_to_,
                       pivot_.data() + pivot_.size(), UBool(false), UBool(at_end_), &status);
        in_begin_ = static_cast<std::size_t>(from - in_.data());
        if (status == U_BUFFER_OVERFLOW_ERROR) return;
        if (U_FAILURE(status) != 0) throw InputError("text that cannot be converted to UTF-8");
        is_done_ = at_end_;
    }

    std::unique_ptr<ByteSource> source_;
    Converter from_;
    Converter to_;
    std::vector<char> in_;
    std::size_t in_begin_ = 0;
    std::size_t in_end_ = 0;
    std::array<UChar, 4096> pivot_{};
    UChar* pivot_from_ = pivot_.data();
    UChar* pivot_to_ = pivot_.data();
    bool at_end_ = false;
    bool is_done_ = false;
};

/// Without the character that the end of the beginning may cut in two.
std::string_view without_cut_character(std::string_view beginning) {
    if (beginning.size() < beginning_size) return beginning;
    return beginning.substr(0, character_before(beginning, beginning.size()));
}

/// A number of bytes by which UTF-16 and UTF-32 are seen as such.
std::string whole_units(std::string_view beginning) {
    return std::string(beginning.substr(0, beginning.size() & ~std::size_t{3}));
}

/// The source behind its byte order mark, if it has one.
std::unique_ptr<ByteSource> without_mark(Peeked peeked) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (!peeked.beginning.starts_with(mark)) return std::move(peeked.source);
    std::array<char, mark.size()> skipped{};
    static_cast<void>(peeked.source->read(skipped));
    return std::move(peeked.source);
}

/// What follows a beginning of nothing but ASCII is as declared, if what agrees with ASCII is.
std::string charset_behind_ascii(std::string_view beginning, std::string_view declared) {
    auto meant = charset_meant_by(declared);
    const bool is_cut = beginning.size() >= beginning_size;
    if (is_cut && !meant.empty() && !is_wide(meant) && !is_seven_bit(meant)) return meant;
    return to_utf8(std::string(beginning), declared).charset;
}

/// The charset of what begins so.
std::string charset_of(std::string_view beginning, std::string_view declared) {
    const bool has_nul = beginning.find('\0') != std::string_view::npos;
    if (!has_nul && is_valid_utf8(without_cut_character(beginning)))
        return is_ascii(beginning) && !declared.empty() ? charset_behind_ascii(beginning, declared)
                                                        : "UTF-8";
    return to_utf8(whole_units(beginning), declared).charset;
}

} // namespace

Utf8Source told_utf8_source(std::unique_ptr<ByteSource> source, std::string_view declared) {
    auto peeked = peek(std::move(source));
    const auto charset = charset_of(peeked.beginning, declared);
    if (charset == "UTF-8") return {without_mark(std::move(peeked)), {}};
    const bool is_expected = is_wide(charset) || charset == charset_meant_by(declared);
    auto note = is_expected ? std::string{} : "not UTF-8, read as " + charset;
    auto converting = std::make_unique<TranscodedSource>(std::move(peeked.source), charset);
    return {without_mark(peek(std::move(converting))), std::move(note)};
}

std::unique_ptr<ByteSource> utf8_source(std::unique_ptr<ByteSource> source) {
    return told_utf8_source(std::move(source)).source;
}

} // namespace lacuna::corpus
