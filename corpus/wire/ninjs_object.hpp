// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <simdjson.h>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// An object of ninjs, whose keys are written in several ways: "body_text", "bodyText". Keys are
/// asked for in lower case and without marks. Lives as long as what was parsed.
class NinjsObject {
  public:
    explicit NinjsObject(simdjson::dom::object object) : object_(object) {}

    /// A text or number; empty for anything else.
    [[nodiscard]] std::string text(std::string_view key) const;
    /// The longest text under keys that begin so ("headline_main"); empty if there is none.
    [[nodiscard]] std::string longest_text(std::string_view beginning) const;
    /// The text, or those of a list.
    [[nodiscard]] std::vector<std::string> texts(std::string_view key) const;
    /// The object, those of a list, or those of an object whose values are objects.
    [[nodiscard]] std::vector<NinjsObject> objects(std::string_view key) const;

  private:
    [[nodiscard]] std::optional<simdjson::dom::element> value(std::string_view key) const;

    simdjson::dom::object object_;
};

/// The item in a value: the object itself, or what it wraps ({"data": {"item": {…}}}).
[[nodiscard]] std::optional<NinjsObject> ninjs_item_in(simdjson::dom::element root);

} // namespace lacuna::corpus
