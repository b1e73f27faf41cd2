// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/current_input.hpp"
#include "common/error.hpp"
#include "common/safe_text.hpp"
#include "common/terminal.hpp"
#include "corpus/input/inputs.hpp"
#include "corpus/input_reader.hpp"
#include "indexer/commands.hpp"
#include "indexer/dump_record.hpp"
#include "indexer/fault_restart.hpp"
#include "indexer/key_pairs.hpp"
#include "indexer/preview_page.hpp"

#include <cerrno>
#include <cstdio>
#include <fmt/format.h>
#include <memory>
#include <set>
#include <string>

namespace lacuna::indexer {

namespace {

bool wants_text(const Settings& settings) {
    return settings.output.empty() ? is_terminal() : settings.output == "text";
}

class Printer {
  public:
    explicit Printer(const Settings& settings)
        : settings_(&settings), shows_text_(wants_text(settings)) {}

    void print(const corpus::FoundInput& found) {
        print_input(found);
        ++printed_.inputs;
        printed_.results = 0;
        if (printed_.inputs > before_.inputs) note(printed_);
    }

    [[nodiscard]] bool has_failed() const { return has_failed_; }
    /// The keys of the inputs, where --map asks for them.
    [[nodiscard]] const std::set<std::string>& keys() const { return keys_; }

  private:
    void print_input(const corpus::FoundInput& found) {
        if (const auto* const bad = std::get_if<corpus::BadPath>(&found)) {
            has_failed_ = has_failed_ || !bad->is_skipped;
            if (printed_.inputs < before_.inputs) return;
            if (bad->is_skipped) return report(bad->path, {}, "note: " + bad->reason);
            return reject(bad->path, {{}, bad->reason});
        }
        auto file = std::get<corpus::InputFile>(found);
        file.set_aside = set_aside_of(file.path);
        if (file.path == "-") begin_standard_input();
        const CurrentInput current(file.path);
        corpus::InputReader reader(file, settings_->reading);
        while (auto read = reader.next()) print_once(file, *read);
        keys_.insert(reader.notes().seen.begin(), reader.notes().seen.end());
    }

    /// What was printed before a fault, after which the program began anew, is not printed again.
    void print_once(const corpus::InputFile& file, const corpus::ReadResult& read) {
        if (std::holds_alternative<corpus::Reject>(read)) has_failed_ = true;
        const bool is_new = is_to_print(file);
        ++printed_.results;
        if (!is_new) return;
        print_one(file.path, read);
        note(printed_);
    }

    [[nodiscard]] bool is_to_print(const corpus::InputFile& file) const {
        if (printed_.inputs != before_.inputs) return printed_.inputs > before_.inputs;
        const bool is_whole_set_aside = file.set_aside && file.set_aside->end == 0;
        return is_whole_set_aside || printed_.results >= before_.results;
    }

    static void note(const Printed& printed) {
        std::fflush(stdout);
        note_printed(printed);
    }

    void print_one(const std::string& path, const corpus::ReadResult& read) {
        if (const auto* const article = corpus::article_in(read)) {
            const std::string text = shows_text_
                                         ? page_of(*article)
                                         : json_record({*article, {}}, Record::preview) + "\n";
            is_first_ = false;
            std::fwrite(text.data(), 1, text.size(), stdout);
            return;
        }
        if (const auto* const bad = std::get_if<corpus::Reject>(&read)) {
            reject(path, *bad);
            return;
        }
        const auto& note = std::get<corpus::Note>(read);
        report(path, note.place, "note: " + note.text);
    }

    /// A line of signs parts it from the article before it.
    [[nodiscard]] std::string page_of(const Article& article) const {
        const std::string parting =
            is_first_ ? std::string{} : "\n" + std::string(80, '-') + "\n\n";
        return parting + preview_page(article, terminal_takes_color() ? Ink::styled : Ink::plain);
    }

    void reject(const std::string& path, const corpus::Reject& reject) {
        has_failed_ = true;
        report(path, reject.place, reject.reason);
    }

    static void report(const std::string& path, const std::string& place, const std::string& text) {
        const std::string where = place.empty() ? std::string{} : place + ": ";
        std::fputs(
            terminal_safe(fmt::format("lacuna-index: {}: {}{}", printable_path(path), where, text))
                .append("\n")
                .c_str(),
            stderr);
    }

    const Settings* settings_;
    bool shows_text_;
    Printed before_ = printed_before();
    Printed printed_;
    std::set<std::string> keys_;
    bool has_failed_ = false;
    bool is_first_ = before_.inputs + before_.results == 0;
};

} // namespace

int preview(const Settings& settings) {
    Settings chosen = settings;
    const auto authority = read_named_files(chosen);
    Printer printer(chosen);
    for (const auto& argument : chosen.arguments) {
        corpus::find_inputs(argument, [&](const corpus::FoundInput& found) {
            if (std::ferror(stdout) == 0) printer.print(found);
        });
    }
    refuse_unmatched(chosen.reading.map, printer.keys());
    return printer.has_failed() ? exit_code::nothing : exit_code::done;
}

} // namespace lacuna::indexer
