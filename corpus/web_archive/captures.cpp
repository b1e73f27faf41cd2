// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/web_archive/captures.hpp"

#include "common/safe_text.hpp"
#include "common/utf8.hpp"
#include "corpus/containers/member_cutter.hpp"
#include "corpus/web_archive/content_codings.hpp"
#include "corpus/web_archive/http_message.hpp"
#include "corpus/web_archive/web_record.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <utility>

namespace lacuna::corpus {

namespace {

/// What is read, by how its type begins; types of anything else are not looked into.
constexpr std::array<std::string_view, 14> read_types{
    "text/html",        "application/xhtml",
    "text/plain",       "text/xml",
    "application/xml",  "application/rss",
    "application/atom", "application/rdf",
    "application/feed", "text/markdown",
    "application/pdf",  "application/rtf",
    "application/epub", "application/vnd.openxmlformats-officedocument.wordprocessingml",
};

bool is_read_type(std::string_view type) {
    return type.empty() || std::any_of(read_types.begin(), read_types.end(),
                                       [&](auto read) { return type.starts_with(read); });
}

struct TypeName {
    std::string_view type; ///< how it begins
    std::string_view name;
};

constexpr std::array type_names{
    TypeName{"image/", "image"},
    TypeName{"video/", "film"},
    TypeName{"audio/", "sound"},
    TypeName{"font/", "font"},
    TypeName{"application/font", "font"},
    TypeName{"application/x-font", "font"},
    TypeName{"text/css", "stylesheet"},
    TypeName{"text/javascript", "script"},
    TypeName{"application/javascript", "script"},
    TypeName{"application/x-javascript", "script"},
    TypeName{"application/ecmascript", "script"},
    TypeName{"application/json", "JSON data"},
    TypeName{"application/manifest", "manifest of a web app"},
};

std::string name_of_type(std::string_view type) {
    const auto* const known =
        std::find_if(type_names.begin(), type_names.end(),
                     [&](const TypeName& row) { return type.starts_with(row.type); });
    return known == type_names.end() ? printable_path(cut_to(type, 60)) : std::string(known->name);
}

/// The last part of an address, as the name of a file.
std::string name_in(std::string_view url) {
    url = url.substr(0, url.find_first_of("?#"));
    return std::string(url.substr(url.rfind('/') + 1));
}

bool is_web_address(std::string_view url) {
    const auto scheme = lower_ascii(url.substr(0, 8));
    return scheme.starts_with("http://") || scheme == "https://" || scheme.starts_with("ftp://");
}

/// A record with what was in it, decoded.
struct Capture {
    std::string type; ///< media type
    std::string charset;
    std::string body;
    std::string problem;
};

/// Cuts the records that a reader gives.
class CapturesCutter final : public Cutter {
  public:
    CapturesCutter(std::unique_ptr<WebRecordReader> reader, const CutContext& context)
        : context_(context), reader_(std::move(reader)) {}

    [[nodiscard]] std::optional<Cut> next() override {
        for (;;) {
            if (!waiting_.empty()) return take_waiting();
            if (auto cut = member_ ? member_->next() : std::nullopt)
                return captured(std::move(*cut));
            member_.reset();
            if (is_over_ || !read_record()) return std::nullopt;
        }
    }

  private:
    [[nodiscard]] Cut take_waiting() {
        Cut cut = std::move(waiting_.front());
        waiting_.pop_front();
        return cut;
    }

    /// Pieces of captures are the input's own, and known by their record.
    [[nodiscard]] Cut captured(Cut cut) {
        if (auto* const piece = std::get_if<Piece>(&cut)) {
            piece->is_capture = true;
            piece->number = count_++;
            return cut;
        }
        auto& result = std::get<ReadResult>(cut);
        if (const auto* const reject = std::get_if<Reject>(&result))
            result = Note{reject->place, reject->reason, Note::Kind::skipped};
        return cut;
    }

    /// False behind the last one, with what there is to be told of all.
    bool read_record() {
        try {
            auto record = reader_->next();
            if (record) take(*record);
            is_over_ = !record;
        } catch (const InputError& error) {
            waiting_.emplace_back(ReadResult(Reject{reader_->place(), error.what()}));
        }
        if (!is_over_) return true;
        if (auto note = skipped_.note()) waiting_.emplace_back(ReadResult(std::move(*note)));
        return !waiting_.empty();
    }

    void take(WebRecord& record) {
        const std::string place = place_of(record);
        if (!record.problem.empty())
            waiting_.emplace_back(ReadResult(Reject{place, record.problem}));
        if (const auto kind = kind_of_record(record); !kind.empty()) return skipped_.add(kind);
        auto message = read_http_message(record.block);
        if (!message && record.type == "response")
            return skipped_.add("response that is none of HTTP");
        if (message) {
            if (const auto kind = kind_of_answer(message->status); !kind.empty())
                return skip_answer(message->status, kind, place);
        }
        begin_page(record, message);
    }

    /// What must not be passed over in silence: pages that were withheld.
    void skip_answer(int status, const std::string& kind, const std::string& place) {
        constexpr int withheld = 451;
        skipped_.add(kind);
        if (status == withheld)
            waiting_.emplace_back(ReadResult(Note{place, kind, Note::Kind::value}));
    }

    void begin_page(WebRecord& record, std::optional<HttpMessage>& message) {
        const std::string place = place_of(record);
        const std::string content_type(message ? message->fields.find("content-type")
                                               : std::string_view(record.content_type));
        const auto type = media_type(content_type);
        if (!is_read_type(type)) return skipped_.add(name_of_type(type));
        try {
            auto body = message ? body_of(*message) : Uncoded{std::move(record.block)};
            if (!body.problem.empty())
                waiting_.emplace_back(ReadResult(Note{place, body.problem, Note::Kind::value}));
            if (trim_ascii(body.bytes).empty()) return skipped_.add("page without content");
            const bool is_page = type.find("html") != std::string::npos;
            Member member{name_in(record.url) + (is_page ? ".html" : ""), place};
            member.url = record.url;
            member.charset = parameter(content_type, "charset");
            member.captured = record.captured;
            member_.emplace(std::move(member), string_source(std::move(body.bytes)), context_,
                            skipped_);
        } catch (const InputError& error) {
            waiting_.emplace_back(ReadResult(Note{place, error.what(), Note::Kind::skipped}));
        }
    }

    [[nodiscard]] static Uncoded body_of(HttpMessage& message) {
        const auto transfer = lower_ascii(message.fields.find("transfer-encoding"));
        const bool is_chunked = transfer.find("chunked") != std::string::npos;
        auto whole =
            is_chunked ? join_chunks(std::move(message.body)) : Uncoded{std::move(message.body)};
        auto plain = undo_codings(std::move(whole.bytes), message.fields.find("content-encoding"));
        if (plain.problem.empty()) plain.problem = std::move(whole.problem);
        return plain;
    }

    /// Empty for records that may hold a page.
    [[nodiscard]] static std::string kind_of_record(const WebRecord& record) {
        if (record.type == "revisit") return "visit that found a page unchanged";
        const bool is_page =
            record.type == "response" || record.type == "resource" || record.type == "conversion";
        if (!is_page)
            return printable_path(cut_to(record.type.empty() ? "nameless" : record.type, 40)) +
                   " record";
        return is_web_address(record.url) ? std::string() : "data about the captured pages";
    }

    [[nodiscard]] static std::string place_of(const WebRecord& record) {
        constexpr std::size_t longest_url = 200;
        return fmt::format("record {} ({})", record.number,
                           printable_path(cut_to(record.url, longest_url)));
    }

    CutContext context_;
    std::unique_ptr<WebRecordReader> reader_;
    SkippedKinds skipped_;
    std::optional<MemberCutter> member_;
    std::deque<Cut> waiting_;
    std::uint64_t count_ = 0; ///< of pieces
    bool is_over_ = false;
};

} // namespace

Recognised recognise_warc(std::string_view beginning) {
    return trim_ascii(beginning).starts_with("WARC/") ? Recognised::surely : Recognised::no;
}

std::unique_ptr<Cutter> cut_warc(std::unique_ptr<ByteSource> source, const CutContext& context) {
    return std::make_unique<CapturesCutter>(warc_reader(std::move(source)), context);
}

Recognised recognise_arc(std::string_view beginning) {
    return beginning.starts_with("filedesc://") ? Recognised::surely : Recognised::no;
}

std::unique_ptr<Cutter> cut_arc(std::unique_ptr<ByteSource> source, const CutContext& context) {
    return std::make_unique<CapturesCutter>(arc_reader(std::move(source)), context);
}

} // namespace lacuna::corpus
