// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/reading_memo.hpp"

#include <nlohmann/json.hpp>

namespace lacuna::indexer {

namespace {

using nlohmann::json;

} // namespace

std::string reading_memo(const Settings& settings) {
    json defaults = json::object();
    for (const Field& row : fields) {
        const auto& value = settings.reading.defaults[static_cast<std::size_t>(row.id)];
        if (!value.empty()) defaults[std::string(row.name)] = value;
    }
    json map = json::array();
    for (const auto& [key, id] : settings.reading.map.pairs())
        map.push_back({key, std::string(field(id).name)});
    const json note{{"format", settings.reading.format},
                    {"map", map},
                    {"defaults", defaults},
                    {"authority", settings.authority}};
    return note.dump(-1, ' ', false, json::error_handler_t::replace);
}

void remember_reading(const std::string& memo, Settings& settings) {
    const auto note = json::parse(memo, nullptr, false);
    if (!note.is_object()) return;
    try {
        Settings read = settings;
        note.at("format").get_to(read.reading.format);
        for (const auto& pair : note.at("map"))
            if (const auto id = find_field(pair.at(1).get<std::string>()))
                read.reading.map.add(pair.at(0), *id);
        note.at("authority").get_to(read.authority);
        for (const auto& [name, value] : note.at("defaults").items())
            if (const auto id = find_field(name))
                read.reading.defaults[static_cast<std::size_t>(*id)] = value;
        settings = std::move(read);
    } catch (const json::exception&) {
        return;
    }
}

} // namespace lacuna::indexer
