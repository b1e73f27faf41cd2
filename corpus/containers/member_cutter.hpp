// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/containers/skipped_kinds.hpp"
#include "corpus/input/piece.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace lacuna::corpus {

/// What a container says of one of its members.
struct Member {
    std::string name;          ///< by which its format is recognised if its bytes do not tell
    std::string place;         ///< for people: "folder/page.html", "record 12"
    std::string path = {};     ///< in an archive; empty: its records are those of the input itself
    std::string url = {};      ///< that it was published at, or empty
    std::string charset = {};  ///< that is declared beside the bytes, or empty
    std::string captured = {}; ///< ISO 8601, or empty
};

/// Cuts one member of a container by the format that it has, like a file: its pieces name that
/// format, and say where in the container they are.
class MemberCutter final : public Cutter {
  public:
    /// `skipped` must live as long as the cutter: what holds no article is counted there.
    MemberCutter(Member member, std::unique_ptr<ByteSource> source, const CutContext& context,
                 SkippedKinds& skipped);

    /// Throws nothing that the member is to blame for: that is a reject.
    [[nodiscard]] std::optional<Cut> next() override;

  private:
    void open();
    void refuse_unknown(std::string_view beginning) const;
    [[nodiscard]] std::optional<Cut> next_of_format();
    [[nodiscard]] Cut placed(Cut cut);
    [[nodiscard]] std::string place_of(const std::string& inner) const;
    [[nodiscard]] Cut end_with(std::string reason);

    Member member_;
    std::unique_ptr<ByteSource> source_; ///< until it is opened
    CutContext context_;
    SkippedKinds* skipped_;
    const Format* format_ = nullptr;
    std::unique_ptr<Cutter> cutter_;
    std::uint64_t number_ = 0; ///< of the next record
    bool has_told_ = false;    ///< a note
};

} // namespace lacuna::corpus
