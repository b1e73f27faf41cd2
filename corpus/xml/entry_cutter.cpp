// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/xml/entry_cutter.hpp"

#include "common/safe_text.hpp"
#include "common/utf8.hpp"
#include "corpus/input/charset.hpp"
#include "corpus/records/buffer.hpp"
#include "corpus/records/cut_queue.hpp"
#include "corpus/records/fields.hpp"
#include "corpus/xml/xml_declaration.hpp"
#include "corpus/xml/xml_scanner.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::size_t deepest = 1'000; ///< elements around an entry
constexpr std::size_t longest_header = 256U << 10U;
constexpr std::size_t longest_scope = 64U << 10U; ///< of one element
constexpr std::size_t header_allowance = 4U << 20U;

/// What the entries of one input share.
struct EntryFrame final : PieceFrame {
    EntryFrame(std::string scope_before, std::size_t scopes_open, const std::string& header_text)
        : before(std::move(scope_before)), scopes(scopes_open), header(XmlTree::read(header_text)) {
    }

    std::string before; ///< start tags with the namespaces, language and base around an entry
    std::size_t scopes;
    XmlTree header;
};

constexpr std::string_view scope_element = "scope";

/// A start tag that declares what the tag does for everything inside it; or empty.
std::string scope_of(std::string_view tag) {
    std::string scope;
    for_each_xml_attribute(tag, [&](std::string_view name, std::string_view value) {
        const bool is_for_all = name == "xmlns" || name.starts_with("xmlns:") ||
                                name == "xml:lang" || name == "xml:base";
        if (!is_for_all || value.find('"') != std::string_view::npos) return;
        scope += fmt::format(" {}=\"{}\"", name, value);
    });
    if (scope.empty() || scope.size() > longest_scope) return {};
    return fmt::format("<{}{}>", scope_element, scope);
}

/// An element around entries.
struct OpenElement {
    std::string name; ///< as written
    std::string scope;
    std::size_t header_size = 0; ///< before its start tag
    bool has_entries = false;
};

class EntryCutter final : public Cutter {
  public:
    EntryCutter(Utf8Source text, std::uint64_t input_size, XmlEntries entries)
        : buffer_(std::move(text.source)), entries_(std::move(entries)),
          most_wasted_(most_wasted(input_size)) {
        if (!text.note.empty()) ready_.tell(Note{"", std::move(text.note)});
    }

    [[nodiscard]] std::optional<Cut> next() override {
        while (ready_.is_empty())
            if (is_done_ || !read_some()) return std::nullopt;
        return ready_.take();
    }

  private:
    bool read_some() {
        const auto window = buffer_.window();
        const auto event = scanner_.next(window, buffer_.at_end());
        if (event.length == 0) return want_more();
        const auto written = window.substr(0, event.length);
        read_ += event.length;
        is_inside_ ? inside(event, written) : outside(event, written);
        buffer_.discard(event.length);
        return true;
    }

    bool want_more() {
        if (buffer_.at_end()) {
            finish();
            return !ready_.is_empty();
        }
        if (buffer_.is_full()) throw InputError(place() + ": a tag longer than 64 MiB");
        buffer_.fill();
        return true;
    }

    void outside(const XmlEvent& event, std::string_view written) {
        wasted_ += written.size();
        if (wasted_ > most_wasted_) throw InputError(place() + ": no article in 256 MiB");
        const bool is_start =
            event.kind == XmlEvent::Kind::open || event.kind == XmlEvent::Kind::empty;
        if (is_start && is_entry(event.name)) return begin(event, written);
        if (event.kind == XmlEvent::Kind::close) return close(event.name, written);
        const auto had = header_.size();
        if (event.kind != XmlEvent::Kind::opaque) add_to_header(written);
        if (event.kind != XmlEvent::Kind::open) return;
        if (open_.size() == deepest)
            throw InputError(fmt::format("{}: nested deeper than {}", place(), deepest));
        open_.push_back({std::string(event.name), scope_of(written), had, false});
    }

    void add_to_header(std::string_view written) {
        const bool is_past = std::any_of(open_.begin(), open_.end(),
                                         [](const auto& element) { return element.has_entries; });
        if (is_past || header_.size() + written.size() > longest_header) return;
        header_ += written;
        frame_.reset();
    }

    void close(std::string_view name, std::string_view written) {
        const auto found = std::find_if(open_.rbegin(), open_.rend(),
                                        [&](const auto& element) { return element.name == name; });
        if (found == open_.rend()) return;
        const auto first = std::prev(found.base());
        const bool had_entries = std::any_of(
            first, open_.end(), [](const auto& element) { return element.has_entries; });
        add_to_header(written);
        if (had_entries) {
            header_.erase(std::min(first->header_size, header_.size()));
            frame_.reset();
        }
        open_.erase(first, open_.end());
    }

    [[nodiscard]] bool is_entry(std::string_view name) const {
        const auto local = lower_ascii(local_xml_name(name));
        return std::find(entries_.names.begin(), entries_.names.end(), local) !=
               entries_.names.end();
    }

    void begin(const XmlEvent& event, std::string_view written) {
        is_inside_ = true;
        is_too_long_ = false;
        name_ = event.name;
        nested_ = 0;
        if (!open_.empty()) open_.back().has_entries = true;
        entry_ = written;
        if (event.kind == XmlEvent::Kind::empty) end();
    }

    void inside(const XmlEvent& event, std::string_view written) {
        const bool is_same = event.name == name_;
        if (is_same && event.kind == XmlEvent::Kind::open) {
            if (!entries_.may_nest) {
                end();
                return begin(event, written);
            }
            ++nested_;
        }
        add(written);
        if (!is_same || event.kind != XmlEvent::Kind::close) return;
        if (nested_ == 0) return end();
        --nested_;
    }

    void add(std::string_view written) {
        is_too_long_ = is_too_long_ || entry_.size() + written.size() > limits::record;
        if (!is_too_long_) {
            entry_ += written;
            return;
        }
        wasted_ += written.size();
        if (wasted_ > most_wasted_) throw InputError(place() + ": longer than 256 MiB");
    }

    void end() {
        is_inside_ = false;
        wasted_ = 0;
        if (is_too_long_)
            ready_.tell(Reject{place(), "longer than 64 MiB"});
        else
            ready_.add(std::exchange(entry_, {}), place(), frame());
        ++count_;
    }

    /// Made again only where something new stands before an entry, and never for more than it is
    /// worth: a hostile input has a header for each of its entries.
    std::shared_ptr<const EntryFrame> frame() {
        if (frame_) return frame_;
        std::string scope;
        std::size_t scopes = 0;
        for (const auto& element : open_) {
            scope += element.scope;
            scopes += element.scope.empty() ? 0 : 1;
        }
        headers_read_ += header_.size() + scope.size();
        const bool is_worth_it = headers_read_ <= header_allowance + 4 * read_;
        frame_ = std::make_shared<EntryFrame>(is_worth_it ? std::move(scope) : std::string{},
                                              is_worth_it ? scopes : 0,
                                              is_worth_it ? header_ : std::string{});
        return frame_;
    }

    void finish() {
        is_done_ = true;
        if (is_inside_) {
            ready_.tell(Reject{place(), "the XML ends early"});
        } else if (!open_.empty() && count_ > 0) {
            ready_.tell(Note{"", fmt::format("the XML ends early: <{}> is not closed",
                                             cut_to(open_.front().name, 64))});
        }
    }

    [[nodiscard]] std::string place() const { return fmt::format("article {}", count_ + 1); }

    RecordBuffer buffer_;
    XmlScanner scanner_;
    XmlEntries entries_;
    CutQueue ready_;
    std::vector<OpenElement> open_;
    std::string header_;
    std::shared_ptr<const EntryFrame> frame_;
    std::string entry_;
    std::string name_;         ///< of the entry, as written
    std::uint64_t nested_ = 0; ///< elements of that name inside it that are open
    std::uint64_t count_ = 0;
    std::uint64_t read_ = 0;
    std::uint64_t headers_read_ = 0;
    std::uint64_t wasted_ = 0;
    std::uint64_t most_wasted_;
    bool is_inside_ = false;
    bool is_too_long_ = false;
    bool is_done_ = false;
};

/// An entry with the scopes around it, as UTF-8.
std::string document_of(Piece& piece, const EntryFrame& frame, std::vector<Note>& notes) {
    if (!is_valid_utf8(piece.bytes)) {
        auto decoded = to_utf8(std::move(piece.bytes));
        piece.bytes = std::move(decoded.text);
        for (auto& note : decoded.notes) notes.push_back({piece.place, std::move(note)});
    }
    std::string document = frame.before + piece.bytes;
    for (std::size_t i = 0; i < frame.scopes; ++i) document += fmt::format("</{}>", scope_element);
    return document;
}

XmlElement entry_in(const XmlTree& tree, const EntryFrame& frame) {
    auto element = tree.root();
    for (std::size_t i = 0; i < frame.scopes; ++i) {
        const auto inside = element.children();
        if (inside.empty()) break;
        element = inside.front();
    }
    return element;
}

} // namespace

std::unique_ptr<Cutter> cut_entries(std::unique_ptr<ByteSource> source, const CutContext& context,
                                    XmlEntries entries) {
    return std::make_unique<EntryCutter>(utf8_of_xml(std::move(source)), context.size,
                                         std::move(entries));
}

std::vector<ReadResult> make_of_entry(Piece& piece, const ReadOptions& options, ReadEntry read) {
    static const EntryFrame no_frame({}, 0, {});
    const auto* const own = dynamic_cast<const EntryFrame*>(piece.frame.get());
    const EntryFrame& frame = own == nullptr ? no_frame : *own;
    std::vector<Note> notes;
    const auto tree = XmlTree::read(document_of(piece, frame, notes));
    auto result = read({entry_in(tree, frame), frame.header.root(), &options});
    std::vector<ReadResult> results;
    if (auto* const record = std::get_if<Record>(&result)) {
        record->place = piece.place;
        results = results_of(std::move(*record), options, article_of);
    } else if (auto* const reject = std::get_if<Reject>(&result)) {
        results.emplace_back(Reject{piece.place, std::move(reject->reason)});
    } else {
        auto& note = std::get<Note>(result);
        results.emplace_back(Note{piece.place, std::move(note.text), note.kind});
    }
    if (!tree.damage().empty())
        results.emplace_back(
            Note{piece.place, "XML mended, since " + tree.damage(), Note::Kind::value});
    for (auto& note : notes) results.emplace_back(std::move(note));
    return results;
}

std::string root_name(std::string_view beginning) {
    XmlScanner scanner;
    while (!beginning.empty()) {
        const auto event = scanner.next(beginning, true);
        if (event.length == 0) return {};
        const bool is_tag =
            event.kind == XmlEvent::Kind::open || event.kind == XmlEvent::Kind::empty;
        if (is_tag) return lower_ascii(local_xml_name(event.name));
        const auto text = trim_ascii(beginning.substr(0, event.length));
        if (event.kind == XmlEvent::Kind::text && !text.empty()) return {};
        beginning.remove_prefix(event.length);
    }
    return {};
}

} // namespace lacuna::corpus
