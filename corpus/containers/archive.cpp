// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/containers/archive.hpp"

#include "common/utf8.hpp"
#include "corpus/containers/allowance.hpp"
#include "corpus/containers/archive_reader.hpp"
#include "corpus/containers/member_cutter.hpp"
#include "corpus/containers/member_names.hpp"
#include "corpus/input/other_kinds.hpp"

#include <fmt/format.h>
#include <optional>
#include <string>
#include <utility>

namespace lacuna::corpus {

namespace {

/// Members that cannot be read and are told one by one.
constexpr std::size_t most_rejects = 100;

/// What of an archive is looked into.
enum class Contents : unsigned char { everything, captures };

/// Bytes of the member that an archive is at.
class MemberSource final : public ByteSource {
  public:
    explicit MemberSource(ArchiveReader& reader) : reader_(&reader) {}
    [[nodiscard]] std::size_t read(std::span<char> to) override { return reader_->read(to); }

  private:
    ArchiveReader* reader_;
};

/// What stands beside the captures in a WACZ: lists, indexes and logs.
bool is_about_captures(std::string_view name) {
    for (const std::string_view folder : {"indexes/", "pages/", "logs/", "signatures/"})
        if (name.starts_with(folder)) return true;
    return name.find('/') == std::string_view::npos && name.ends_with(".json");
}

/// That of the members of an archive with this one.
CutContext context_in_archive(CutContext context) {
    if (!context.allowance) context.allowance = std::make_shared<Allowance>(context.size);
    ++context.archives;
    return context;
}

class ArchiveCutter final : public Cutter {
  public:
    ArchiveCutter(std::unique_ptr<ByteSource> source, ArchiveKind kind, Contents contents,
                  const CutContext& context)
        : context_(context_in_archive(context)), source_(std::move(source)), kind_(kind),
          contents_(contents) {}

    [[nodiscard]] std::optional<Cut> next() override {
        while (!is_over_) {
            auto cut = member_ ? member_->next() : std::nullopt;
            if (!cut) cut = begin_member();
            if (cut && is_told(*cut)) return cut;
        }
        if (auto cut = std::exchange(last_, std::nullopt)) return cut;
        auto note = std::exchange(skipped_, {}).note();
        return note ? std::optional<Cut>(ReadResult(std::move(*note))) : std::nullopt;
    }

  private:
    /// Whether a reject is told by itself. Behind many they are counted, as an archive of files
    /// that nobody reads is no reason to give up those between them.
    bool is_told(const Cut& cut) {
        const auto* const result = std::get_if<ReadResult>(&cut);
        const auto* const reject = result == nullptr ? nullptr : std::get_if<Reject>(result);
        if (reject == nullptr || ++rejects_ <= most_rejects) return true;
        skipped_.add(reject->reason);
        return false;
    }

    /// Goes to the next member; what is wrong with the archive itself is told last.
    std::optional<Cut> begin_member() try {
        member_.reset();
        if (!reader_) reader_.emplace(std::move(source_), kind_, *context_.allowance);
        auto member = context_.allowance->is_used_up() ? std::nullopt : reader_->next();
        is_over_ = !member;
        if (is_over_) return std::nullopt;
        context_.allowance->take_member();
        return look_into(*member);
    } catch (const InputError& error) {
        is_over_ = true;
        last_ = ReadResult(Reject{"", error.what()});
        return std::nullopt;
    }

    std::optional<Cut> look_into(const ArchiveMember& member) {
        const std::string name = safe_member_name(member.name);
        if (!member.is_file || is_hidden_member(name)) return std::nullopt;
        if (member.is_encrypted)
            return ReadResult(Reject{name, "encrypted, it cannot be read without its password"});
        if (const auto kind = kind_skipped(name); !kind.empty()) {
            skipped_.add(kind);
            return std::nullopt;
        }
        member_.emplace(Member{name, name, name}, std::make_unique<MemberSource>(*reader_),
                        context_, skipped_);
        return std::nullopt;
    }

    std::string_view kind_skipped(const std::string& name) {
        if (contents_ == Contents::captures && is_about_captures(name))
            return "data about the captured pages";
        return pages_.is_part(name) ? "part of a saved page" : "";
    }

    CutContext context_;
    std::unique_ptr<ByteSource> source_; ///< until the first member is asked for
    ArchiveKind kind_;
    Contents contents_;
    SkippedKinds skipped_;
    SavedPages pages_;
    std::optional<ArchiveReader> reader_;
    std::optional<MemberCutter> member_;
    std::optional<Cut> last_;
    std::size_t rejects_ = 0;
    bool is_over_ = false;
};

std::unique_ptr<Cutter> cut_archive(std::unique_ptr<ByteSource> source, ArchiveKind kind,
                                    const CutContext& context) {
    return std::make_unique<ArchiveCutter>(std::move(source), kind, Contents::everything, context);
}

constexpr std::size_t tar_block = 512;
constexpr std::size_t tar_sum_at = 148;
constexpr std::size_t tar_sum_size = 8;

/// The number that stands there in octal digits.
std::optional<std::uint64_t> octal(std::string_view digits) {
    digits = digits.substr(0, digits.find('\0'));
    digits = trim_ascii(digits);
    std::uint64_t number = 0;
    for (const char c : digits) {
        if (c < '0' || c > '7') return std::nullopt;
        number = number * 8 + static_cast<std::uint64_t>(c - '0');
    }
    return digits.empty() ? std::nullopt : std::optional(number);
}

/// Of all bytes of a header, as if its sum were blanks.
std::uint64_t tar_sum(std::string_view header) {
    std::uint64_t sum = tar_sum_size * ' ';
    for (std::size_t i = 0; i < tar_block; ++i)
        if (i < tar_sum_at || i >= tar_sum_at + tar_sum_size)
            sum += static_cast<unsigned char>(header[i]);
    return sum;
}

} // namespace

Recognised recognise_zip(std::string_view beginning) {
    const bool is_zip = beginning.starts_with("PK\3\4") || beginning.starts_with("PK\5\6");
    return is_zip && zipped_document(beginning).empty() ? Recognised::surely : Recognised::no;
}

std::unique_ptr<Cutter> cut_zip(std::unique_ptr<ByteSource> source, const CutContext& context) {
    return cut_archive(std::move(source), ArchiveKind::zip, context);
}

Recognised recognise_wacz(std::string_view beginning) {
    if (recognise_zip(beginning) == Recognised::no) return Recognised::no;
    const bool has_captures =
        has_zip_member(beginning, "archive/") && beginning.find(".warc") != std::string_view::npos;
    const bool has_list =
        has_zip_member(beginning, "pages/pages.jsonl") ||
        (has_zip_member(beginning, "datapackage.json") && has_zip_member(beginning, "indexes/"));
    return has_captures || has_list ? Recognised::surely : Recognised::no;
}

std::unique_ptr<Cutter> cut_wacz(std::unique_ptr<ByteSource> source, const CutContext& context) {
    return std::make_unique<ArchiveCutter>(std::move(source), ArchiveKind::zip, Contents::captures,
                                           context);
}

Recognised recognise_tar(std::string_view beginning) {
    if (beginning.size() < tar_block || beginning[0] == '\0') return Recognised::no;
    const auto sum = octal(beginning.substr(tar_sum_at, tar_sum_size));
    return sum && *sum == tar_sum(beginning) ? Recognised::surely : Recognised::no;
}

std::unique_ptr<Cutter> cut_tar(std::unique_ptr<ByteSource> source, const CutContext& context) {
    return cut_archive(std::move(source), ArchiveKind::tar, context);
}

Recognised recognise_seven_zip(std::string_view beginning) {
    return beginning.starts_with("7z\xBC\xAF\x27\x1C") ? Recognised::surely : Recognised::no;
}

std::unique_ptr<Cutter> cut_seven_zip(std::unique_ptr<ByteSource> source,
                                      const CutContext& context) {
    return cut_archive(std::move(source), ArchiveKind::seven_zip, context);
}

std::vector<ReadResult> make_of_container(Piece& /*piece*/, const ReadOptions& /*options*/) {
    throw InputError("not a format we read");
}

} // namespace lacuna::corpus
