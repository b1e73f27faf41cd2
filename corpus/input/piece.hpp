// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/byte_source.hpp"
#include "corpus/input/read_options.hpp"
#include "corpus/input/read_result.hpp"
#include "corpus/input/set_aside.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lacuna::corpus {

struct Format;

/// What the pieces of one input share, e.g. the header of a table. Known to their format alone.
class PieceFrame {
  public:
    PieceFrame() = default;
    PieceFrame(const PieceFrame&) = delete;
    PieceFrame& operator=(const PieceFrame&) = delete;
    virtual ~PieceFrame() = default;
};

/// A part of an input from which its format makes an article without the rest: a record, a member
/// of an archive, or the whole input. Of an archive the pieces name their own formats.
struct Piece {
    std::string bytes;
    std::string place;              ///< "line 12"; empty where it is the whole input
    const Format* format = nullptr; ///< null: that of the input
    std::uint64_t position = 0;     ///< among the records of the input, rejected ones included
    std::string url;                ///< where the container says it is from; or empty
    std::shared_ptr<const PieceFrame> frame = nullptr;
    /// What the pieces around it show that it does not say itself; null if nothing.
    std::shared_ptr<const PieceFrame> neighbours = nullptr;
    std::string member = {};   ///< of an archive: the path of the member that it lies in
    std::uint64_t number = 0;  ///< among the records of that member
    std::string charset = {};  ///< that the container declares; or empty
    std::string captured = {}; ///< when the container says it was captured, ISO 8601; or empty
    bool is_capture = false;   ///< a page of a web archive, where many hold no article
};

/// A piece still to be made, or a result that needs no making.
using Cut = std::variant<Piece, ReadResult>;

/// Cuts an input into pieces, front to back: cheap, since one thread does it.
class Cutter {
  public:
    Cutter() = default;
    Cutter(const Cutter&) = delete;
    Cutter& operator=(const Cutter&) = delete;
    virtual ~Cutter() = default;

    /// The next piece, reject or note; empty at the end. Throws InputError when the input cannot be
    /// cut further. Positions are given by InputCutter.
    [[nodiscard]] virtual std::optional<Cut> next() = 0;
};

class Allowance;

/// The format of a member of a container: as the user said, else by content and name; null: none
/// fits.
using FormatOf = const Format* (*)(std::string_view beginning, std::string_view file_name,
                                   const ReadOptions& options);

/// What a cutter may know beside the bytes.
struct CutContext {
    const ReadOptions* options = nullptr; ///< never null; lives as long as the cutter
    std::uint64_t size = 0;               ///< bytes of the input as it is stored; 0: not known
    std::shared_ptr<const SetAside> set_aside = nullptr; ///< for those that read ahead; may be null
    FormatOf format_of = nullptr; ///< for containers; null: no member has a format
    unsigned archives = 0;        ///< that are around these bytes
    std::shared_ptr<Allowance> allowance = nullptr; ///< of the outermost archive; null: none
};

/// What an input of a format consists of: articles or records of them, pages that were captured
/// from the web, or files of any format, which are recognised one by one.
enum class Holds : unsigned char { articles, captures, files };

/// Whether the beginning of an input looks like a format: `surely` beats the name of the file,
/// `maybe` is used when the name agrees or nothing else fits.
enum class Recognised : unsigned char { no, maybe, surely };

/// One row of the formats table: all that is said about a format in one place.
struct Format {
    std::string_view name;       ///< for --format and `formats`, e.g. "jsonl"
    std::string_view mime;       ///< value of the `format` field
    std::string_view extensions; ///< without dots, separated by spaces
    std::string_view help;       ///< one line
    /// Looks at up to 64 KiB from the beginning, decompressed.
    Recognised (*recognise)(std::string_view beginning);
    /// Cuts `source`, which it owns.
    std::unique_ptr<Cutter> (*cut)(std::unique_ptr<ByteSource> source, const CutContext& context);
    /// What a piece gives: an article or a reject, and notes. May take its bytes; throws InputError
    /// for a piece that gives nothing. Called by many threads.
    std::vector<ReadResult> (*make)(Piece& piece, const ReadOptions& options);
    Holds holds = Holds::articles; ///< of anything else the pieces name their own formats
};

} // namespace lacuna::corpus
