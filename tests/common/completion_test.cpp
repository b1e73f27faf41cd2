// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/manual.hpp"
#include "tests/common/manual_example.hpp"

#include <cstdio>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <memory>
#include <unistd.h>

using lacuna::completion_script;
using lacuna::Shell;
using manual_example::archive;
using manual_example::finder;

namespace {

/// A folder with the script, a file, a folder and a name with a blank; gone with the object.
class Place {
  public:
    explicit Place(const lacuna::Manual& manual) {
        std::string name = (std::filesystem::temp_directory_path() / "completion-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        path_ = name;
        write("script", completion_script(manual, Shell::bash));
        write("zz-a b.html", "");
        std::filesystem::create_directory(path_ / "zz-folder");
    }
    ~Place() { std::filesystem::remove_all(path_); }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

    /// What bash offers for the last of the words, each followed by a `;`.
    [[nodiscard]] std::string offered(const std::string& function, const std::string& words) const {
        write("drive", "set -u\ncd " + path_.string() + "\nsource ./script\nCOMP_WORDS=(" + words +
                           ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n" + function +
                           "\nprintf '%s;' \"${COMPREPLY[@]}\"\n");
        return output_of("bash " + (path_ / "drive").string() + " 2>&1");
    }

  private:
    void write(const std::string& name, const std::string& text) const {
        std::ofstream(path_ / name) << text;
    }

    static std::string output_of(const std::string& command) {
        const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
        REQUIRE(pipe);
        std::string output;
        for (int c = std::fgetc(pipe.get()); c != EOF; c = std::fgetc(pipe.get()))
            output += static_cast<char>(c);
        return output;
    }

    std::filesystem::path path_;
};

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("bash completes commands, options and values") {
    struct Row {
        std::string words;
        std::string offered;
    };
    const Row rows[] = {
        {"the-archive ''", "add;info;"},
        {"the-archive a", "add;"},
        {"the-archive --", "--help;--generate;"},
        {"the-archive --generate ''", "bash;it's odd;"},
        {"the-archive add --f", "--format;"},
        {"the-archive add --format j", "json;jsonl;"},
        {"the-archive add -f t", "text;"},
        {"the-archive add --format =", "text;json;jsonl;"},
        {"the-archive add --format = j", "json;jsonl;"},
        {"the-archive add --jobs ''", ";"},
        {"the-archive add --db zz", "zz-folder;"},
        {"the-archive add -d zz", "zz-folder;"},
        {"the-archive add --report zz-a", "zz-a b.html;"},
        {"the-archive add zz-a", "zz-a b.html;"},
        {"the-archive add -- --f", ";"},
        {"the-archive add -- --format zz-a", "zz-a b.html;"},
        {"the-archive info ''", ";"},
        {"the-archive nonsense --", "--help;--generate;"},
    };
    const Place place(archive());
    for (const auto& row : rows) {
        CAPTURE(row.words);
        CHECK(place.offered("_the_archive", row.words) == row.offered);
    }
}

TEST_CASE("bash completes a program without commands") {
    const Place place(finder());
    CHECK(place.offered("_finder", "finder --") == "--limit;--view;");
    CHECK(place.offered("_finder", "finder word --view f") == "facets;");
    CHECK(place.offered("_finder", "finder ''") == ";");
}

TEST_CASE("nothing in a table is run by bash") {
    auto manual = finder();
    manual.commands.front().options[1].choices = {"$(echo run)", "`echo run`", "a;b", "it's", "*"};
    const Place place(manual);
    CHECK(place.offered("_finder", "finder --view ''") == "$(echo run);`echo run`;a;b;it's;*;");
}

TEST_CASE("every command and option is in every completion") {
    for (const Shell shell : {Shell::bash, Shell::zsh, Shell::fish}) {
        const auto script = completion_script(archive(), shell);
        for (const auto& command : archive().commands) {
            CAPTURE(command.name);
            CHECK(contains(script, command.name));
            for (const auto& option : command.options) {
                CAPTURE(option.name);
                CHECK(contains(script, (shell == Shell::fish ? "-l " : "--") + option.name));
            }
        }
    }
}

TEST_CASE("zsh gets descriptions and actions that its own rules cannot misread") {
    const auto script = completion_script(archive(), Shell::zsh);
    CHECK(script.starts_with("#compdef the-archive\n"));
    CHECK(contains(
        script, R"('*--report=[say what became of each input: one \[line\] each]:FILE:_files')"));
    CHECK(contains(script, R"('*-d+[the collection (else $DB)]:DIR:_files -/')"));
    CHECK(contains(script,
                   R"('*--generate=[print a shell'\''s completions]:KIND:(bash it\'\''s\ odd)')"));
    CHECK(
        contains(script, R"('*--format=[read all inputs as this format]:NAME:(text json jsonl)')"));
}

TEST_CASE("a colon in a choice does not end the choices of zsh") {
    auto manual = finder();
    manual.commands.front().options[1].choices = {"a:b"};
    CHECK(contains(completion_script(manual, Shell::zsh), R"(:NAME:(a\:b))"));
}

TEST_CASE("fish completes an option only for its command") {
    const auto script = completion_script(archive(), Shell::fish);
    CHECK(contains(script, "\ncomplete -c the-archive -f\n"));
    CHECK(contains(script,
                   "complete -c the-archive -n '__fish_seen_subcommand_from add' -s f -l format "
                   "-x -a 'text json jsonl' -d 'read all inputs as this format'\n"));
    CHECK(contains(script, "complete -c the-archive -n '__fish_seen_subcommand_from add' -F\n"));
    CHECK(contains(completion_script(finder(), Shell::fish),
                   "complete -c finder -s n -l limit -x -d 'show so many'\n"));
}
