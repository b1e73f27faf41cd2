// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/identity_resolver.hpp"

#include "common/rules.hpp"
#include "common/safe_text.hpp"
#include "indexer/input_record.hpp"
#include "indexer/likeness.hpp"
#include "indexer/removed_inputs.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace lacuna::indexer {

namespace {

/// Versions that an article is compared with, the newest first.
constexpr std::size_t most_compared = 3;

std::string file_of(const Article& article) { return std::string(article.first(FieldId::file)); }

/// The file of an article of one input if that were another one: that of a member is below it.
std::string file_in(const Article& article, const std::string& input, const std::string& other) {
    const std::string file = file_of(article);
    const std::string path = printable_path(input);
    return file.starts_with(path + "/") ? other + file.substr(path.size()) : other;
}

} // namespace

IdentityResolver::IdentityResolver(const Xapian::Database* published,
                                   std::vector<std::string> arguments, Report& report)
    : published_(published), arguments_(std::move(arguments)), report_(&report),
      originals_(published, report.inputs), taken_(report.inputs.size()) {
    for (std::size_t i = 0; i < report.inputs.size(); ++i)
        inputs_.emplace(report.inputs[i].path, i);
}

Resolved IdentityResolver::run(std::vector<BatchResult>& results) {
    results_ = &results;
    known_.emplace(published_, results);
    for (std::size_t i = 0; i < results.size(); ++i) take_result(static_cast<std::uint32_t>(i));
    Resolved resolved;
    write_back(resolved);
    known_->close();
    amendments_.apply(results);
    resolved.moved_from = originals_.gone();
    return resolved;
}

// All articles of a run, in their order.

void IdentityResolver::take_result(std::uint32_t number) {
    const BatchResult& result = (*results_)[number];
    std::size_t written = 0;
    std::size_t unchanged = 0;
    for (const InputPart& part : result.parts) {
        const auto known = inputs_.find(part.path);
        if (known == inputs_.end()) continue;
        for (std::size_t i = 0; i < part.ids.size(); ++i) {
            const bool is_written =
                written < result.written.size() &&
                (unchanged >= result.unchanged.size() ||
                 result.written[written].order < result.unchanged[unchanged].order);
            const auto index = static_cast<std::uint32_t>(is_written ? written++ : unchanged++);
            take({{number, index}, !is_written, known->second, taken_[known->second]++});
        }
    }
}

bool IdentityResolver::is_simple(const Reading& reading) {
    if (originals_.find(reading.input) != nullptr) return false;
    const BatchResult& result = (*results_)[reading.place.result];
    if (reading.is_unchanged) return !result.unchanged[reading.place.index].is_earlier;
    const Standing standing = result.written[reading.place.index].standing;
    return standing == Standing::fresh || standing == Standing::replacing;
}

void IdentityResolver::take(const Reading& reading) {
    const BatchResult& result = (*results_)[reading.place.result];
    const ArticleId id = reading.is_unchanged ? result.unchanged[reading.place.index].id
                                              : result.written[reading.place.index].id;
    if (is_simple(reading) && !families_.contains(id) && first_.emplace(id, reading).second) return;
    if (reading.is_unchanged) {
        if (Family* const family = family_of(id)) join_unchanged(*family, reading);
        return;
    }
    StoredArticle stored = known_->load(reading.place);
    auto identities = identities_of(stored);
    settle({reading, std::move(stored), std::move(identities),
            result.written[reading.place.index].text});
}

void IdentityResolver::settle(Claim claim) {
    if (join_same_text(claim) || join_like(claim) || join_original(claim)) return;
    found(claim);
}

bool IdentityResolver::join_same_text(Claim& claim) {
    for (const Identity& identity : claim.identities) {
        Family* const family = family_of(identity.id);
        if (family == nullptr || family->find(claim.text) == nullptr) continue;
        join(*family, claim);
        return true;
    }
    return false;
}

bool IdentityResolver::join_like(Claim& claim) {
    for (const Identity& identity : claim.identities) {
        // A place is what an article is known by that has nothing better.
        if (identity.kind == IdentityKind::place && claim.identities.size() > 1) break;
        Family* const family = family_of(identity.id);
        if (family == nullptr || !belongs(*family, claim, identity.kind)) continue;
        family->is_of_place = identity.kind == IdentityKind::place;
        join(*family, claim);
        return true;
    }
    return false;
}

bool IdentityResolver::join_original(Claim& claim) {
    const auto* const original = originals_.find(claim.reading.input);
    if (original == nullptr || claim.identities.size() > 1) return false;
    const Article& article = claim.stored.article;
    const std::string& input = report_->inputs[claim.reading.input].path;
    const ArticleId there =
        place_identity(file_in(article, input, original->path), article.position);
    Family* const family = family_of(there);
    if (family == nullptr || family->now().text != claim.text) return false;
    if (!original->is_gone) {
        tell(Supersession::Reason::same_bytes, claim.reading, family->now(),
             place_of(file_of(article), article.position));
        uncount(claim.reading);
        ++report_->inputs[claim.reading.input].superseded;
        give_identity(claim, *family);
        amendments_.drop(claim.reading.place);
        return true;
    }
    Family moved = std::move(*family);
    families_.erase(there);
    moved.id = claim.identities.front().id;
    join(families_.emplace(moved.id, std::move(moved)).first->second, claim);
    return true;
}

void IdentityResolver::found(Claim& claim) {
    for (const Identity& identity : claim.identities) {
        const bool is_last = identity == claim.identities.back();
        Family* const taken = family_of(identity.id);
        if (taken != nullptr && !is_last) continue;
        if (identity.kind == IdentityKind::address_in_language && !has_other_language(claim))
            continue;
        if (taken != nullptr) return join(*taken, claim);
        Family family;
        family.id = identity.id;
        Version version = version_of(claim.stored.article, claim.text);
        version.read = claim.reading.place;
        version.is_there_still = true;
        version.is_declared_earlier = !claim.stored.provenance.version_of.empty();
        family.is_of_place = identity.kind == IdentityKind::place;
        family.add_current(std::move(version));
        give_identity(claim, families_.emplace(identity.id, std::move(family)).first->second);
        return;
    }
}

/// Than the article that has its address.
bool IdentityResolver::has_other_language(const Claim& claim) {
    Family* const known = family_of(claim.identities.front().id);
    return known != nullptr &&
           have_other_languages(claim.stored.article, known_->load(known->now()).article);
}

bool IdentityResolver::is_stated(const Claim& claim, IdentityKind kind) const {
    if (kind == IdentityKind::own_id || kind == IdentityKind::own_id_in_input) return true;
    // The most frequent rules are not stored.
    const auto rule = claim.stored.article.rule(FieldId::url);
    return rule.empty() || rule == name_of(Rule::field) || rule == name_of(Rule::input);
}

bool IdentityResolver::belongs(Family& family, const Claim& claim, IdentityKind kind) {
    if (kind == IdentityKind::stored || kind == IdentityKind::place) return true;
    if (family.now().is_declared_earlier && claim.stored.provenance.id == family.id.text())
        return true;
    const Article& article = claim.stored.article;
    std::size_t compared = 0;
    for (auto version = family.versions.rbegin();
         version != family.versions.rend() && compared < most_compared; ++version, ++compared) {
        const Article known = known_->load(*version).article;
        const Likeness likeness = likeness_of(article, known);
        if (likeness.has_same_text || version->is_at(file_of(article), article.position))
            return true;
        if (have_other_languages(article, known) || !is_stated(claim, kind)) continue;
        const bool is_address =
            kind != IdentityKind::own_id && kind != IdentityKind::own_id_in_input;
        if (likeness.has_same_title ||
            (is_address && !are_of_one_argument(version->file, file_of(article), arguments_)))
            return true;
    }
    return false;
}

// What becomes of it there.

void IdentityResolver::join(Family& family, Claim& claim) {
    give_identity(claim, family);
    if (Version* const same = family.find(claim.text)) return join_text(family, *same, claim);
    const Article& article = claim.stored.article;
    InputPart& input = report_->inputs[claim.reading.input];
    uncount(claim.reading);
    if (Version* const known = corrected(family, claim)) {
        ++input.replaced;
        const bool is_current = known == &family.now();
        known->text = claim.text;
        known->read = claim.reading.place;
        known->is_there_still = true;
        if (is_current) family.make_current(*known);
        return;
    }
    ++input.versions;
    Version version = version_of(article, claim.text);
    version.read = claim.reading.place;
    version.is_there_still = true;
    version.is_declared_earlier = !claim.stored.provenance.version_of.empty();
    const bool is_current =
        family.now().is_declared_earlier ||
        (!version.is_declared_earlier && !is_earlier(article, known_->load(family.now()).article));
    const Version& older = is_current ? family.now() : version;
    const std::string by =
        is_current ? place_of(file_of(article), article.position) : family.now().place();
    tell(Supersession::Reason::version, claim.reading, older, by);
    if (is_current)
        family.add_current(std::move(version));
    else
        family.add_earlier(std::move(version));
}

void IdentityResolver::join_text(Family& family, Version& version, const Claim& claim) {
    InputPart& input = report_->inputs[claim.reading.input];
    uncount(claim.reading);
    if (version.read || !version.published) {
        drop(version, claim);
        ++input.superseded;
    } else {
        ++input.replaced;
    }
    const Article& article = claim.stored.article;
    put_back(family, version, file_of(article), article.position);
    version.read = claim.reading.place;
    version.is_there_still = true;
    version.file = file_of(article);
    version.position = article.position;
}

void IdentityResolver::join_unchanged(Family& family, const Reading& reading) {
    const auto text = (*results_)[reading.place.result].unchanged[reading.place.index].text;
    Version* const version = family.find(text);
    if (version == nullptr) return;
    if (version->read && version->published) {
        // What is published was read again, behind what says the same in other words.
        tell(Supersession::Reason::same_text, reading, *version,
             printable_path(report_->inputs[reading.input].path));
        ++report_->inputs[reading.input].superseded;
        amendments_.drop(*version->read);
        version->read.reset();
    }
    version->is_there_still = true;
    put_back(family, *version, version->file, version->position);
}

/// What a line of a dump, changed by hand, or another reading of the same bytes stands instead of:
/// it makes no version.
Version* IdentityResolver::corrected(Family& family, const Claim& claim) {
    if (written_at(claim.reading.place).standing != Standing::restored)
        return read_otherwise(family, claim);
    const Provenance& of_dump = claim.stored.provenance;
    const auto found =
        std::find_if(family.versions.begin(), family.versions.end(), [&](const Version& version) {
            return version.published == ArticleId(of_dump.id) && !version.is_there_still &&
                   known_->load(version).provenance.ingested == of_dump.ingested;
        });
    return found == family.versions.end() ? nullptr : &*found;
}

/// The same bytes were read in another way, as other settings or another program do: no version.
Version* IdentityResolver::read_otherwise(Family& family, const Claim& claim) {
    const InputPart& input = report_->inputs[claim.reading.input];
    if (published_ == nullptr || input.digest.empty()) return nullptr;
    const auto found =
        std::find_if(family.versions.begin(), family.versions.end(), [&](const Version& version) {
            return version.published && !version.is_there_still &&
                   version.is_at(file_of(claim.stored.article), claim.stored.article.position);
        });
    if (found == family.versions.end()) return nullptr;
    const auto record = find_record(*published_, normal_path(input.path));
    return record && record->digest == input.digest ? &*found : nullptr;
}

/// An input that has its earlier text again, and not the one that took its place.
void IdentityResolver::put_back(Family& family, Version& version, const std::string& file,
                                std::uint64_t position) {
    const Version& now = family.now();
    const bool is_replaced = !now.is_there_still && now.is_at(file, position);
    if (&now != &version && is_replaced) family.make_current(version);
}

void IdentityResolver::drop(Version& version, const Claim& by) {
    tell(Supersession::Reason::same_text, by.reading, version,
         place_of(file_of(by.stored.article), by.stored.article.position));
    if (version.read) amendments_.drop(*version.read);
    version.read.reset();
}

void IdentityResolver::give_identity(const Claim& claim, const Family& family) {
    report_->inputs[claim.reading.input].ids[claim.reading.number] = family.id;
}

void IdentityResolver::uncount(const Reading& reading) {
    InputPart& input = report_->inputs[reading.input];
    --(written_at(reading.place).standing == Standing::replacing ? input.replaced : input.added);
}

void IdentityResolver::tell(Supersession::Reason reason, const Reading& reading,
                            const Version& older, const std::string& by) {
    report_->inputs[reading.input].supersessions.push_back({reason, older.place(), by});
}

// Articles that have one identity.

Family* IdentityResolver::family_of(ArticleId id) {
    if (const auto known = families_.find(id); known != families_.end()) return &known->second;
    auto family = known_->published_family(id);
    const auto first = first_.extract(id);
    if (first.empty()) {
        if (!family) return nullptr;
        return &families_.emplace(id, std::move(*family)).first->second;
    }
    Family& kept =
        families_.emplace(id, family ? std::move(*family) : Family{id, {}, 0}).first->second;
    const Reading& reading = first.mapped();
    if (reading.is_unchanged) {
        join_unchanged(kept, reading);
        return &kept;
    }
    const Article article = known_->load(reading.place).article;
    Version* version = kept.find(written_at(reading.place).text);
    if (version == nullptr)
        version = &kept.add_current(version_of(article, written_at(reading.place).text));
    version->read = reading.place;
    version->is_there_still = true;
    version->file = file_of(article);
    version->position = article.position;
    return &kept;
}

WrittenArticle& IdentityResolver::written_at(const ShardPlace& place) {
    return (*results_)[place.result].written[place.index];
}

// What is written back.

void IdentityResolver::write_back(Resolved& resolved) {
    for (const auto& [id, family] : families_)
        for (const Version& version : family.versions) settle_version(resolved, family, version);
}

/// Records before it came or went, so that it has another place now and is no version of what took
/// its own.
bool IdentityResolver::has_another_place(const Family& family, const Version& version) {
    if (!family.is_of_place || !version.published || version.is_there_still) return false;
    return known_->is_read(version.text);
}

void IdentityResolver::forget_version(const Version& version) {
    const auto known = inputs_.find(version.file);
    if (known == inputs_.end()) return;
    InputPart& input = report_->inputs[known->second];
    const auto told = std::find_if(
        input.supersessions.begin(), input.supersessions.end(), [&](const Supersession& one) {
            return one.reason == Supersession::Reason::version && one.place == version.place();
        });
    if (told == input.supersessions.end()) return;
    input.supersessions.erase(told);
    --input.versions;
    ++input.replaced;
}

void IdentityResolver::settle_version(Resolved& resolved, const Family& family,
                                      const Version& version) {
    const bool is_current = &version == &family.versions[family.current];
    if (!is_current && has_another_place(family, version)) {
        resolved.removed.push_back(*version.published);
        return forget_version(version);
    }
    const ArticleId id = is_current ? family.id : version_id(family.id, version.text);
    const ArticleId of = is_current ? ArticleId() : family.id;
    if (version.read) {
        amendments_.name(*version.read, id, of);
        if (version.published && *version.published != id)
            resolved.removed.push_back(*version.published);
    } else if (version.published && *version.published != id) {
        resolved.renamed.push_back({*version.published, id, of});
    }
}

} // namespace lacuna::indexer
