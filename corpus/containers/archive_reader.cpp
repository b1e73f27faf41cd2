// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/containers/archive_reader.hpp"

#include "common/utf8.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <array>
#include <clocale>
#include <exception>
#include <limits>
#include <locale.h> // NOLINT(modernize-deprecated-headers): uselocale is POSIX
#include <new>
#include <string_view>
#include <utility>
#include <vector>

namespace lacuna::corpus {

namespace {

constexpr std::size_t block_size = 64U << 10U;

/// libarchive converts names to the charset of the locale, which is none of ours.
class Utf8Names {
  public:
    Utf8Names() : locale_(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {}
    Utf8Names(const Utf8Names&) = delete;
    Utf8Names& operator=(const Utf8Names&) = delete;
    ~Utf8Names() {
        if (locale_ != nullptr) freelocale(locale_);
    }
    /// Null if there is none.
    [[nodiscard]] locale_t get() const { return locale_; }

  private:
    locale_t locale_;
};

/// The calling thread has a locale as long as it lives.
class InLocale {
  public:
    explicit InLocale(locale_t locale)
        : before_(locale == nullptr ? locale_t{} : uselocale(locale)) {}
    InLocale(const InLocale&) = delete;
    InLocale& operator=(const InLocale&) = delete;
    ~InLocale() {
        if (before_ != nullptr) uselocale(before_);
    }

  private:
    locale_t before_;
};

/// Bytes in memory, as a file.
class HeldBytes final : public StoredBytes {
  public:
    explicit HeldBytes(std::string bytes) : bytes_(std::move(bytes)) {}
    [[nodiscard]] std::uint64_t size() const override { return bytes_.size(); }
    [[nodiscard]] std::size_t read_at(std::uint64_t place, std::span<char> to) const override {
        return place < bytes_.size() ? bytes_.copy(to.data(), to.size(), place) : 0;
    }

  private:
    std::string bytes_;
};

/// What libarchive reads from: front to back, or at any place. Fails like libarchive and keeps what
/// was thrown, since nothing may be thrown through it.
class ArchiveInput {
  public:
    /// `allowance`: what is read counts there; or null.
    ArchiveInput(std::unique_ptr<ByteSource> source, Allowance* allowance)
        : source_(std::move(source)), allowance_(allowance), block_(block_size) {}

    /// For what has its list of members at its end.
    void make_seekable() {
        stored_ = source_->stored();
        if (stored_ != nullptr) return;
        held_ = std::make_unique<HeldBytes>(read_all(*source_));
        stored_ = held_.get();
    }
    [[nodiscard]] bool is_seekable() const { return stored_ != nullptr; }

    la_ssize_t read(const void** to) noexcept {
        try {
            const auto count =
                stored_ == nullptr ? source_->read(block_) : stored_->read_at(place_, block_);
            place_ += count;
            if (allowance_ != nullptr) allowance_->take_bytes(count);
            *to = block_.data();
            return static_cast<la_ssize_t>(count);
        } catch (...) {
            failure_ = std::current_exception();
            return ARCHIVE_FATAL;
        }
    }
    la_int64_t seek(la_int64_t offset, int whence) noexcept {
        const auto size = static_cast<la_int64_t>(stored_->size());
        const la_int64_t from = whence == SEEK_SET   ? 0
                                : whence == SEEK_CUR ? static_cast<la_int64_t>(place_)
                                                     : size;
        if (offset < -from || offset > size - from) return ARCHIVE_FATAL;
        place_ = static_cast<std::uint64_t>(from + offset);
        return from + offset;
    }

    /// Throws what reading has thrown.
    void rethrow() {
        if (failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
    }

  private:
    std::unique_ptr<ByteSource> source_;
    Allowance* allowance_;
    std::unique_ptr<HeldBytes> held_;
    const StoredBytes* stored_ = nullptr;
    std::vector<char> block_;
    std::uint64_t place_ = 0;
    std::exception_ptr failure_;
};

la_ssize_t read_input(struct archive* /*archive*/, void* input, const void** to) {
    return static_cast<ArchiveInput*>(input)->read(to);
}

la_int64_t seek_input(struct archive* /*archive*/, void* input, la_int64_t offset, int whence) {
    return static_cast<ArchiveInput*>(input)->seek(offset, whence);
}

constexpr std::string_view encrypted = "encrypted, it cannot be read without its password";

std::string reason_of(struct archive* archive) {
    const char* const said = archive_error_string(archive);
    const std::string text = lower_ascii(said == nullptr ? "" : said);
    const auto has = [&](std::string_view word) { return text.find(word) != std::string::npos; };
    if (has("encrypt") || has("passphrase")) return std::string(encrypted);
    // zlib's number for an end before the end.
    if (has("truncated") || has("end of file") || has("(-5)")) return "the archive ends early";
    if (has("unsupported")) return "compressed in a way that is not read";
    return "the archive is damaged";
}

std::string name_of_entry(struct archive_entry* entry) {
    if (const char* const name = archive_entry_pathname(entry); name != nullptr) return name;
    const char* const name = archive_entry_pathname_utf8(entry);
    return name == nullptr ? "" : name;
}

} // namespace

class ArchiveReader::Handle {
  public:
    Handle(std::unique_ptr<ByteSource> source, ArchiveKind kind, Allowance& allowance)
        : input_(std::move(source), kind == ArchiveKind::tar ? &allowance : nullptr),
          allowance_(&allowance), kind_(kind), archive_(archive_read_new(), archive_read_free) {
        if (!archive_) throw std::bad_alloc();
        choose_format();
        archive_read_set_callback_data(archive_.get(), &input_);
        archive_read_set_read_callback(archive_.get(), read_input);
        if (input_.is_seekable()) archive_read_set_seek_callback(archive_.get(), seek_input);
        const InLocale here(names_.get());
        if (archive_read_open1(archive_.get()) != ARCHIVE_OK) fail();
        is_open_ = true;
    }

    [[nodiscard]] std::optional<ArchiveMember> next() {
        if (is_over_) return std::nullopt;
        const InLocale here(names_.get());
        struct archive_entry* entry = nullptr;
        is_over_ = true;
        leave_member();
        const int result = archive_read_next_header(archive_.get(), &entry);
        if (result == ARCHIVE_EOF) return std::nullopt;
        if (result < ARCHIVE_WARN) fail();
        is_over_ = false;
        begin_member(entry);
        return ArchiveMember{name_of_entry(entry),
                             archive_entry_filetype(entry) == AE_IFREG &&
                                 archive_entry_hardlink(entry) == nullptr,
                             archive_entry_is_encrypted(entry) == 1};
    }

    [[nodiscard]] std::size_t read(std::span<char> to) {
        if (is_member_over_) return 0;
        const auto count = archive_read_data(archive_.get(), to.data(), to.size());
        if (count < 0) fail_member(static_cast<int>(count));
        is_member_over_ = count == 0;
        take(static_cast<std::uint64_t>(count));
        return static_cast<std::size_t>(count);
    }

  private:
    void choose_format() {
        archive_read_support_filter_none(archive_.get());
        switch (kind_) {
        case ArchiveKind::zip:
            archive_read_support_format_zip_streamable(archive_.get());
            break;
        case ArchiveKind::tar:
            archive_read_support_format_tar(archive_.get());
            break;
        case ArchiveKind::seven_zip:
            archive_read_support_format_7zip(archive_.get());
            input_.make_seekable();
            break;
        }
    }

    void begin_member(struct archive_entry* entry) {
        is_member_over_ = false;
        grown_ = 0;
        begin_ = stored_bytes();
        has_known_end_ = kind_ != ArchiveKind::zip || archive_entry_size_is_set(entry) != 0;
    }

    /// What is left of a member whose end is not known would be unpacked by libarchive without any
    /// bound.
    void leave_member() {
        if (has_known_end_) return;
        std::array<char, block_size> rest{};
        const auto read_rest = [&] {
            return archive_read_data(archive_.get(), rest.data(), rest.size());
        };
        for (auto count = read_rest(); count > 0; count = read_rest())
            allowance_->take_bytes(static_cast<std::uint64_t>(count));
    }

    /// Compressed bytes that were read so far.
    [[nodiscard]] std::uint64_t stored_bytes() const {
        return static_cast<std::uint64_t>(archive_filter_bytes(archive_.get(), -1));
    }

    /// The members of a solid archive share their bytes, and those of a tar have all their own.
    [[nodiscard]] std::uint64_t most_grown() const {
        if (kind_ == ArchiveKind::seven_zip) return allowance_->most_if_solid();
        if (kind_ == ArchiveKind::tar) return std::numeric_limits<std::uint64_t>::max();
        return (stored_bytes() - begin_) * most_growth + growth_allowance;
    }

    void take(std::uint64_t count) {
        if (kind_ != ArchiveKind::tar) allowance_->take_bytes(count);
        grown_ += count;
        if (grown_ <= most_grown()) return;
        is_member_over_ = true;
        throw InputError("grows more than 200-fold when it is unpacked");
    }

    [[noreturn]] void fail() {
        input_.rethrow();
        // To ask that before the archive is open ends in a crash.
        const bool is_encrypted =
            is_open_ && archive_read_has_encrypted_entries(archive_.get()) == 1;
        throw InputError(is_encrypted ? std::string(encrypted) : reason_of(archive_.get()));
    }

    [[noreturn]] void fail_member(int result) {
        is_member_over_ = true;
        is_over_ = result == ARCHIVE_FATAL;
        input_.rethrow();
        throw InputError(reason_of(archive_.get()));
    }

    Utf8Names names_;
    ArchiveInput input_;
    Allowance* allowance_;
    ArchiveKind kind_;
    std::unique_ptr<struct archive, decltype(&archive_read_free)> archive_;
    std::uint64_t begin_ = 0; ///< of the member, in stored bytes
    std::uint64_t grown_ = 0; ///< bytes of the member that were read
    bool is_open_ = false;
    bool has_known_end_ = true;
    bool is_member_over_ = true;
    bool is_over_ = false;
};

ArchiveReader::ArchiveReader(std::unique_ptr<ByteSource> source, ArchiveKind kind,
                             Allowance& allowance)
    : handle_(std::make_unique<Handle>(std::move(source), kind, allowance)) {}

ArchiveReader::~ArchiveReader() = default;

std::optional<ArchiveMember> ArchiveReader::next() { return handle_->next(); }

std::size_t ArchiveReader::read(std::span<char> to) { return handle_->read(to); }

} // namespace lacuna::corpus
