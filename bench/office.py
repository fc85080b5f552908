#!/usr/bin/env python3
"""What an office that can write a little Python does with a folder of reports: read the workbooks, look whether the tables
add up, add them up, write a workbook. It is here to be measured against; the program is not made from it.

    office.py FOLDER SUMMARY.xlsx [--engine readonly|pandas] [--jobs J]

It knows .xlsx only, the three sheets in their order, labels in the first column, and eight sums; nothing is stored, explained,
compared with last year or traced to its cell. It prints one line of JSON: how many files and problems, and the 200 sums under
the form's codes.
"""
import argparse
import collections
import json
import multiprocessing
import pathlib

import openpyxl

APPLICANTS = ["natural", "business", "research", "welfare", "legal", "other", "total"]
OUTCOMES = (["3.1", "3.2"] + [f"3.3.{n}" for n in range(1, 9)] + [f"3.4.{n}" for n in range(1, 4)]
            + [f"3.5.{n}" for n in range(1, 6)] + [f"3.6.{n}" for n in range(1, 4)])
APPLICATION_ROWS = ["1", "2"] + OUTCOMES + ["3.7", "4"]
DISPUTES = ["reconsideration", "direct-suit", "later-suit"]
RESULTS = ["upheld", "corrected", "other", "pending", "total"]
PUBLISHED = {
    "规章": ["regulations/issued", "regulations/repealed", "regulations/in-force"],
    "行政规范性文件": ["normative-documents/issued", "normative-documents/repealed", "normative-documents/in-force"],
    "行政许可": ["licenses/decisions"],
    "行政处罚": ["penalties/decisions"],
    "行政强制": ["compulsion/decisions"],
    "行政事业性收费": ["fees/amount"],
}
MONEY = "t2/fees/amount"
WIDE = str.maketrans("０１２３４５６７８９", "0123456789")
CODES = ([f"t2/{code}" for codes in PUBLISHED.values() for code in codes]
         + [f"t3/{row}/{column}" for row in APPLICATION_ROWS for column in APPLICANTS]
         + [f"t4/{row}/{column}" for row in DISPUTES for column in RESULTS])


def rows_of(path, engine):
    """The rows of each sheet."""
    if engine == "pandas":
        import pandas
        frames = pandas.read_excel(path, sheet_name=None, header=None, dtype=object)
        return [frame.where(frame.notna(), None).values.tolist() for frame in frames.values()]
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    try:
        return [[list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book]
    finally:
        book.close()


def raw_figures(sheets):
    """What stands in the cells of the form, by code."""
    published, applications, disputes = sheets
    cells = {}
    for row in published:
        for code, value in zip(PUBLISHED.get(row[0], ()), row[1:]):
            cells["t2/" + code] = value
    first = next(index for index, row in enumerate(applications) if str(row[0]).startswith("一、本年新收"))
    for name, row in zip(APPLICATION_ROWS, applications[first:]):
        for column, value in zip(APPLICANTS, row[3:]):
            cells[f"t3/{name}/{column}"] = value
    heading = next(index for index, row in enumerate(disputes) if "复议后起诉" in row)
    line = iter(disputes[heading + 2])
    for name in DISPUTES:
        for column in RESULTS:
            cells[f"t4/{name}/{column}"] = next(line)
    return cells


def number(value):
    """The number in a cell, None for anything else."""
    if isinstance(value, str):
        try:
            value = float(value.strip().translate(WIDE))
        except ValueError:
            return None
    return value


def look_at(task):
    """The figures of a file and what is wrong with them."""
    path, engine = task
    figures, problems = collections.defaultdict(int), []
    for code, value in raw_figures(rows_of(path, engine)).items():
        found = number(value)
        if found is None or found < 0 or (code != MONEY and found != int(found)):
            problems.append((code, f"不是非负整数：{value!r}"))
        if found is not None:
            figures[code] = round(found, 2) if code == MONEY else int(found)

    def same(code, words, left, right):
        one, other = sum(figures[c] for c in left), sum(figures[c] for c in right)
        if one != other:
            problems.append((code, f"{words}：{one} ≠ {other}"))

    for row in APPLICATION_ROWS:
        total = f"t3/{row}/total"
        same(total, "总计不等于各类申请人之和", [total], [f"t3/{row}/{column}" for column in APPLICANTS[:-1]])
    for column in APPLICANTS:
        concluded = f"t3/3.7/{column}"
        same(f"t3/1/{column}", "收与办不平", [f"t3/1/{column}", f"t3/2/{column}"], [concluded, f"t3/4/{column}"])
        same(concluded, "办理结果总计不等于各项之和", [concluded], [f"t3/{row}/{column}" for row in OUTCOMES])
    for row in DISPUTES:
        total = f"t4/{row}/total"
        same(total, "总计不等于各结果之和", [total], [f"t4/{row}/{column}" for column in RESULTS[:-1]])
    return path.stem, dict(figures), problems


def write(target, reports, sums):
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("汇总")
    for code in CODES:
        sheet.append([code, sums[code]])
    sheet = book.create_sheet("明细")
    sheet.append(["单位"] + CODES)
    for name, figures, _ in reports:
        sheet.append([name] + [figures.get(code) for code in CODES])
    sheet = book.create_sheet("问题")
    sheet.append(["单位", "单元格", "问题"])
    for name, _, problems in reports:
        for code, words in problems:
            sheet.append([name, code, words])
    book.save(target)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("summary")
    parser.add_argument("--engine", choices=["readonly", "pandas"], default="readonly")
    parser.add_argument("--jobs", type=int, default=1)
    asked = parser.parse_args()
    tasks = [(path, asked.engine) for path in sorted(asked.folder.glob("*.xlsx"))]
    if asked.jobs > 1:
        with multiprocessing.Pool(asked.jobs) as pool:
            reports = pool.map(look_at, tasks, chunksize=8)
            pool.close()
            pool.join()
    else:
        reports = [look_at(task) for task in tasks]
    sums = {code: round(sum(figures.get(code, 0) for _, figures, _ in reports), 2) for code in CODES}
    write(asked.summary, reports, sums)
    print(json.dumps({"files": len(reports), "findings": sum(len(problems) for *_, problems in reports), "sums": sums}))


if __name__ == "__main__":
    main()
