// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/input_notes.hpp"
#include "corpus/input/inputs.hpp"
#include "corpus/input/piece.hpp"
#include "corpus/maker.hpp"

#include <deque>
#include <memory>
#include <optional>

namespace lacuna::corpus {

/// Cuts one input, its format recognised unless options name one, and numbers its records. Ends at
/// the first failure of the input, or where it is set aside. Throws nothing: what is wrong is a
/// Reject.
class InputCutter {
  public:
    /// `options` must live as long as the cutter.
    InputCutter(const InputFile& file, const ReadOptions& options);
    /// Cuts bytes as one format.
    InputCutter(std::unique_ptr<ByteSource> source, const Format& format, CutContext context);

    [[nodiscard]] std::optional<Cut> next();

  private:
    void open(const InputFile& file, const ReadOptions& options);
    [[nodiscard]] std::optional<Cut> next_of_format();
    [[nodiscard]] Cut numbered(Cut cut);
    [[nodiscard]] Cut end_with(Reject reject);

    std::shared_ptr<const SetAside> set_aside_;
    const Format* format_ = nullptr;
    std::unique_ptr<Cutter> cutter_;
    std::optional<ReadResult> refusal_; ///< of an input that cannot be read at all, or is none
    std::uint64_t position_ = 0;        ///< of the next record
    bool has_told_ = false;             ///< a note
};

/// Reads an input in one thread: cuts it, makes its pieces and bounds what is told of it.
class InputReader {
  public:
    /// `options` must live as long as the reader.
    InputReader(InputFile file, const ReadOptions& options);

    /// The next result; empty at the end.
    [[nodiscard]] std::optional<ReadResult> next();
    /// What has been told so far.
    [[nodiscard]] const InputNotes& notes() const { return notes_; }

  private:
    void read_on();
    void take(ReadResult result);
    void finish();

    InputFile file_;
    Maker maker_;
    InputCutter cutter_;
    InputNotes notes_;
    std::deque<ReadResult> waiting_;
    std::size_t articles_ = 0;
    std::size_t rejects_ = 0;
    bool is_done_ = false;
};

} // namespace lacuna::corpus
