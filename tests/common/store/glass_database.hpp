// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/schema.hpp"
#include "common/store/xapian.hpp"
#include "tests/cli/process.hpp"

#include <random>
#include <string>

namespace lacuna::test {

/// A database of Xapian's in a folder of its own, with several blocks in each table.
class GlassDatabase {
  public:
    GlassDatabase() { add(200); }

    /// One commit with so many more documents.
    void add(int documents) {
        Xapian::WritableDatabase database(path,
                                          Xapian::DB_CREATE_OR_OPEN | Xapian::DB_BACKEND_GLASS);
        database.set_metadata(std::string(schema::version_key), "1.0");
        for (int i = 0; i < documents; ++i) {
            const std::string number = std::to_string(next_++);
            Xapian::Document document;
            for (const char* const word : {"press", "freedom", "court", "ban"})
                document.add_posting(word + number, 1);
            document.add_posting("common", 2);
            document.set_data(text_of(next_));
            database.add_document(document);
        }
        database.add_synonym("court", "tribunal");
        database.commit();
    }

    /// One commit that deletes documents from `first` on.
    void remove(Xapian::docid first, Xapian::docid documents) const {
        Xapian::WritableDatabase database(path, Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
        for (Xapian::docid i = first; i < first + documents; ++i) database.delete_document(i);
        database.commit();
    }

    [[nodiscard]] std::string file(const std::string& name) const { return path + "/" + name; }

    void flip_bit(const std::string& name, std::size_t offset) const {
        std::string content = read_file(file(name));
        content.at(offset) = static_cast<char>(content.at(offset) ^ 0x10);
        folder.write("database/" + name, content);
    }

    Folder folder;
    std::string path = folder.path("database");

  private:
    /// 300 bytes that do not compress.
    static std::string text_of(int number) {
        std::minstd_rand random(static_cast<unsigned>(number));
        std::string text(300, ' ');
        for (char& c : text) c = static_cast<char>(random() >> 7U);
        return text;
    }

    int next_ = 0;
};

} // namespace lacuna::test
