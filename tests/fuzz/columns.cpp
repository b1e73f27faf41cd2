// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/columns.hpp"

#include "tests/fuzz/targets.hpp"

#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace lacuna::fuzz {

namespace {

/// The file that each call writes anew; gone when the process ends.
class Scratch {
  public:
    Scratch()
        : path_(std::filesystem::temp_directory_path() /
                ("lacuna-fuzz-" + std::to_string(getpid()))) {}
    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    [[nodiscard]] std::string path() const { return path_.string(); }
    [[nodiscard]] int opened() const { return open(path_.c_str(), O_RDONLY | O_CLOEXEC); }

  private:
    std::filesystem::path path_;
};

const Scratch& scratch() {
    static const Scratch made;
    return made;
}

template <class Ask>
void ask(const Ask& question) {
    try {
        question();
    } catch (const DamagedFile&) {
        // The answer to most questions here.
    }
}

void use_column(PagedFile& file, const columns::Row& row, Xapian::docid last) {
    const Column column(file, row, last);
    DocumentSet all(last);
    all.insert_all();
    ask([&] { static_cast<void>(column.value(1)); });
    ask([&] { static_cast<void>(column.find("b")); });
    ask([&] { static_cast<void>(column.totals()); });
    ask([&] { static_cast<void>(column.counts(all)); });
    ask([&] { static_cast<void>(column.with_numbers(all, 1, 3)); });
    for (Xapian::docid document = 0; document <= last; ++document)
        ask([&] {
            const auto number = column.number_of(document);
            static_cast<void>(column.members(number));
        });
}

} // namespace

void open_paged_file(std::string_view input) {
    std::ofstream(scratch().path(), std::ios::binary) << input;
    ask([&] {
        PagedFile file(scratch().opened(), columns::mark);
        static_cast<void>(file.bytes(0, file.size()));
        static_cast<void>(file.bytes(file.directory(), 1));
    });
}

/// The checksums of the file are right, and all that it says is hostile: the number of documents, a
/// row, content.
void open_columns(std::string_view input) {
    if (input.size() < 1 + sizeof(columns::Row)) return;
    const auto last = static_cast<Xapian::docid>(static_cast<unsigned char>(input.front()));
    columns::Row row{};
    std::memcpy(&row, input.data() + 1, sizeof(row));
    PagedFileWriter writer(scratch().path());
    writer.write(std::as_bytes(std::span(input.substr(1 + sizeof(row)))));
    writer.align(columns::alignment);
    writer.finish(columns::mark, 0);
    ask([&] {
        PagedFile file(scratch().opened(), columns::mark);
        use_column(file, row, last);
    });
}

} // namespace lacuna::fuzz
