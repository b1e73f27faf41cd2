// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/names/authority.hpp"

#include "common/error.hpp"
#include "common/utf8.hpp"
#include "corpus/language/pieces.hpp"
#include "corpus/language/words.hpp"
#include "corpus/names/alias_index.hpp"
#include "corpus/names/authority_data.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <unordered_map>

namespace lacuna::corpus {

namespace {

constexpr std::size_t largest_file = 16U << 20U;
constexpr std::string_view generic_id = "_agencies";

/// Column numbers of agencies.tsv.
enum Column : std::size_t { id_column, name_column, latin_column = 4, other_column, domain_column };

std::vector<std::string_view> row_columns(std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    auto columns = split(line, '\t');
    columns.resize(std::max<std::size_t>(columns.size(), domain_column + 1));
    return columns;
}

void add_pieces(std::vector<std::string>& to, std::string_view list) {
    for (const auto piece : split(list, '|'))
        if (const auto name = trim(piece); !name.empty() && name != "-") to.emplace_back(name);
}

Agency read_row(std::string_view line) {
    const auto columns = row_columns(line);
    Agency agency;
    agency.id = trim(columns[id_column]);
    agency.name = trim(columns[name_column]);
    add_pieces(agency.aliases, columns[latin_column]);
    add_pieces(agency.aliases, columns[other_column]);
    add_pieces(agency.domains, columns[domain_column]);
    return agency;
}

std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    if (!file || !(text << file.rdbuf()))
        throw Error(ErrorKind::usage, fmt::format("cannot read {}", path));
    auto content = std::move(text).str();
    if (content.size() > largest_file)
        throw Error(ErrorKind::usage, fmt::format("{} is too large for an authority file", path));
    return content;
}

} // namespace

class Authority::Tables {
  public:
    /// Adds or replaces the rows of `text`; `path` names it in errors.
    void add_rows(std::string_view text, const std::string& path) {
        std::size_t number = 0;
        for (const auto line : split(text, '\n')) {
            ++number;
            if (trim(line).empty() || line.starts_with('#')) continue;
            auto agency = read_row(line);
            if (agency.id.empty() || agency.name.empty())
                throw Error(
                    ErrorKind::usage,
                    fmt::format("{}, line {}: an agency needs an id and a name", path, number),
                    "columns are separated by tabs: id, name, country, kind, names, names, hosts");
            put(std::move(agency));
        }
    }

    /// Makes the look-ups; to be called once, after the last row.
    void finish() {
        for (const Agency& agency : agencies_) add_names(agency);
        index_.finish();
    }

    [[nodiscard]] const std::vector<Agency>& agencies() const { return agencies_; }
    [[nodiscard]] const AliasIndex& index() const { return index_; }

    [[nodiscard]] const Agency* find(std::string_view name) const {
        auto folded = fold(trim(name));
        auto found = by_name_.find(folded);
        if (found == by_name_.end() && folded.starts_with("the "))
            found = by_name_.find(folded.erase(0, 4));
        return found == by_name_.end() ? nullptr : found->second;
    }

    [[nodiscard]] const Agency* find_host(std::string_view host) const {
        while (host.find('.') != std::string_view::npos) {
            if (const auto found = by_host_.find(std::string(host)); found != by_host_.end())
                return found->second;
            host.remove_prefix(host.find('.') + 1);
        }
        return nullptr;
    }

  private:
    void put(Agency agency) {
        for (Agency& known : agencies_)
            if (known.id == agency.id) {
                known = std::move(agency);
                return;
            }
        agencies_.push_back(std::move(agency));
    }

    void add_names(const Agency& agency) {
        by_name_.emplace(fold(agency.id), &agency);
        const bool generic = agency.id == generic_id;
        bool ambiguous_name = generic;
        for (const auto& written : agency.aliases) {
            std::string_view alias = written;
            const bool marked = alias.ends_with('!');
            if (marked) alias.remove_suffix(1);
            if (marked && alias == agency.name) ambiguous_name = true;
            add_alias(agency, alias, marked || generic ? Slot::credit : Slot::running_text);
        }
        add_alias(agency, agency.name, ambiguous_name ? Slot::credit : Slot::running_text);
        for (const auto& domain : agency.domains) by_host_.emplace(domain, &agency);
    }

    void add_alias(const Agency& agency, std::string_view alias, Slot slot) {
        index_.add(alias, agency, slot);
        by_name_.emplace(fold(alias), &agency);
    }

    std::vector<Agency> agencies_;
    AliasIndex index_;
    std::unordered_map<std::string, const Agency*> by_name_;
    std::unordered_map<std::string, const Agency*> by_host_;
};

Authority::Authority() : tables_(std::make_unique<Tables>()) {
    tables_->add_rows(agencies_table(), "agencies.tsv");
}

Authority::~Authority() = default;

const Authority& Authority::built_in() {
    static const std::unique_ptr<const Authority> authority = [] {
        std::unique_ptr<Authority> made(new Authority);
        made->tables_->finish();
        return made;
    }();
    return *authority;
}

std::unique_ptr<Authority> Authority::with_file(const std::string& path) {
    std::unique_ptr<Authority> authority(new Authority);
    authority->tables_->add_rows(read_file(path), path);
    authority->tables_->finish();
    return authority;
}

const std::vector<Agency>& Authority::agencies() const { return tables_->agencies(); }

std::vector<AgencyMention> Authority::find_all(std::string_view text, Slot slot) const {
    return tables_->index().find_all(text, slot);
}

const Agency* Authority::find(std::string_view name) const { return tables_->find(name); }

const Agency* Authority::find_host(std::string_view host) const { return tables_->find_host(host); }

} // namespace lacuna::corpus
