// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

/// Names of months and days of the week that ICU does not have, or that mean one thing only.
namespace lacuna::corpus {

/// Names of one month or day, separated by '|'.
using NameRow = std::string_view;

inline constexpr std::array<NameRow, 12> english_months{
    "january|jan",  "february|feb", "march|mar",  "april|apr",          "may",
    "june|jun",     "july|jul",     "august|aug", "september|sep|sept", "october|oct",
    "november|nov", "december|dec"};

/// English ones, those that ICU does not have, and short forms of the press.
inline constexpr std::array<NameRow, 7> more_weekdays{"sunday|sun|礼拜天|禮拜天|禮拜日|星期天|周天",
                                                      "monday|mon|礼拜一|禮拜一",
                                                      "tuesday|tue|tues|礼拜二|禮拜二",
                                                      "wednesday|wed|weds|礼拜三|禮拜三",
                                                      "thursday|thu|thur|thurs|礼拜四|禮拜四",
                                                      "friday|fri|jumat|礼拜五|禮拜五",
                                                      "saturday|sat|礼拜六|禮拜六"};

/// Iran's names, then those used in Afghanistan.
inline constexpr std::array<NameRow, 12> persian_months{"فروردین|حمل|farvardin",
                                                        "اردیبهشت|ثور|ordibehesht",
                                                        "خرداد|جوزا|khordad",
                                                        "تیر|سرطان|tir",
                                                        "مرداد|امرداد|اسد|mordad",
                                                        "شهریور|سنبله|shahrivar",
                                                        "مهر|میزان|mehr",
                                                        "آبان|عقرب|aban",
                                                        "آذر|قوس|azar",
                                                        "دی|جدی|dey",
                                                        "بهمن|دلو|bahman",
                                                        "اسفند|حوت|esfand"};

inline constexpr std::array<NameRow, 12> islamic_months{
    "محرم|muharram",
    "صفر|safar",
    "ربيع الأول|ربيع أول|rabi al awwal",
    "ربيع الآخر|ربيع الثاني|ربيع ثاني|rabi al thani",
    "جمادى الأولى|جمادى الأول|jumada al awwal",
    "جمادى الآخرة|جمادى الثانية|جمادى الآخر|جمادى الثاني|jumada al thani",
    "رجب|rajab",
    "شعبان|shaban",
    "رمضان|ramadan|ramazan",
    "شوال|shawwal",
    "ذو القعدة|ذي القعدة|dhu al qadah",
    "ذو الحجة|ذي الحجة|dhu al hijjah"};

/// The months of Ethiopia in Amharic, which begin a week into ours.
inline constexpr std::array<NameRow, 13> ethiopic_months{
    "መስከረም",   "ጥቅምት", "ኅዳር|ህዳር|ሕዳር", "ታኅሣሥ|ታህሳስ|ታኅሳስ|ታሕሳስ|ታህሣሥ",
    "ጥር",      "የካቲት", "መጋቢት",        "ሚያዝያ|ሚያዚያ",
    "ግንቦት",    "ሰኔ",   "ሐምሌ|ሀምሌ",     "ነሐሴ|ነሃሴ|ነሀሴ",
    "ጳጉሜን|ጳጉሜ"};

/// Names that papers write and ICU does not have, by the month.
inline constexpr std::array<NameRow, 12> more_months{
    "janv|jänner|enero|ene|ocak|gennaio|كانون ثاني|جنوری|styczen|қаңтар|ژانویه",
    "feber|fev|febr|subat|شباط|فروری|ақпан|فوریه",
    "mrz|marz|märz|mär|mars|mart|آذار|اذار|مارچ|наурыз",
    "avr|abr|nisan|نيسان|اپریل|сәуір|آوریل",
    "mayis|mai|ايار|أيار|مئی|мамыр|مه",
    "juin|juni|giugno|haziran|حزيران|جون|маусым|ژوئن",
    "juil|juli|luglio|lug|temmuz|تموز|جولائی|шілде|ژوئیه|جولای",
    "aout|ago|agustus|agosto|ağustos|آب|اگست|тамыз|اوت",
    "sett|settembre|set|eylul|ايلول|أيلول|ستمبر|қыркүйек|سپتامبر",
    "okt|ott|out|ekim|تشرين الاول|تشرين اول|اکتوبر|қазан|اکتبر",
    "kasim|تشرين الثاني|تشرين ثاني|نومبر|қараша|نوامبر",
    "dez|dic|desember|aralik|كانون الاول|كانون اول|دسمبر|желтоқсан|دسامبر"};

} // namespace lacuna::corpus
