// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/date.hpp"
#include "common/fields.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lacuna {

/// What an agency is credited for: `origin` (the whole text), `contributed` (part of it), `photo`,
/// `quoted` ("told Reuters").
enum class CreditRole : std::uint8_t { origin, contributed, photo, quoted };

[[nodiscard]] std::string_view name_of(CreditRole role);
[[nodiscard]] std::optional<CreditRole> credit_role(std::string_view name);

/// An attribution to an agency. `name` is canonical where the authority knows it.
struct Credit {
    std::string name;
    CreditRole role = CreditRole::origin;

    friend bool operator==(const Credit&, const Credit&) = default;
};

/// Whether the agency had a part in the text itself, which is what the field `agency` lists.
[[nodiscard]] bool is_agency_role(CreditRole role);

/// `Reuters (photo)`.
[[nodiscard]] std::string with_role(const Credit& credit);

/// Text that a reader took out of the body because of `rule`, and that is no field's value.
struct LeftOut {
    std::string text;
    std::string rule;

    friend bool operator==(const LeftOut&, const LeftOut&) = default;
};

/// One news text with its metadata. All text is valid UTF-8 without NUL.
///
/// `date`, `agency`, `credit`, `host` and `format` are derived or typed: see `date`, `credits`,
/// `url`. `updated` is a value as `format_iso` writes it. Every other field's values are in
/// `values`, single-valued fields with at most one.
struct Article {
    std::array<std::vector<std::string>, fields.size()> values;
    std::optional<Date> date;
    std::vector<Credit> credits;

    std::string own_id;         ///< the identifier that the input gave, or empty
    std::uint64_t position = 0; ///< of the article in its input, from 0
    /// Keys of the input that are no field, kept as they were, and shown as stored values.
    std::vector<std::pair<std::string, std::string>> extra;
    /// Which rule gave each field its value, e.g. "json-ld", "dateline"; empty: no value.
    std::array<std::string, fields.size()> rules;
    /// What the reader left out, in the order of the input; for `preview` only, never stored.
    std::vector<LeftOut> left_out;
    std::uint64_t left_out_beyond = 0; ///< pieces of text that were more than is kept of them

    [[nodiscard]] std::vector<std::string>& all(FieldId id) {
        return values[static_cast<std::size_t>(id)];
    }
    [[nodiscard]] const std::vector<std::string>& all(FieldId id) const {
        return values[static_cast<std::size_t>(id)];
    }
    /// The only or first value, or empty. Valid until that field changes.
    [[nodiscard]] std::string_view first(FieldId id) const;
    [[nodiscard]] bool has(FieldId id) const;
    [[nodiscard]] std::string_view rule(FieldId id) const {
        return rules[static_cast<std::size_t>(id)];
    }

    /// Replaces the field's values by `value` (an empty one is none) and notes the rule.
    void set(FieldId id, std::string value, std::string_view rule);
    /// Adds a value unless it is empty or there already.
    void add(FieldId id, std::string value, std::string_view rule);
    void set_date(const Date& when, std::string_view rule);
    void set_updated(const Date& when, std::string_view rule);
    /// Notes text taken out of the body; blank text is none. Keeps a bounded number and size.
    void leave_out(std::string_view text, std::string_view rule);
    /// Adds the credit unless it is there already.
    void add_credit(Credit credit, std::string_view rule);

    [[nodiscard]] std::string_view title() const { return first(FieldId::title); }
    /// Paragraphs separated by one empty line ("\n\n"); no other line breaks.
    [[nodiscard]] std::string_view body() const { return first(FieldId::body); }
};

/// The values of any field as text, derived ones included: the date as ISO, `agency` from the
/// credits with role origin or contributed, `credit` from all of them, `host` from the URL.
[[nodiscard]] std::vector<std::string> field_values(const Article& article, FieldId id);

/// The host of an http or https address, lower case, without port and "www."; or empty.
[[nodiscard]] std::string host_of(std::string_view url);

} // namespace lacuna
