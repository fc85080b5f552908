#!/usr/bin/env bash
# One would guess: SheetJS writes a formula without a result alike into .xlsx, .ods and .xls, as a formula without a result.
# What happens: .xlsx has no result, .ods has office:value="0" and the text 0, and what it wrote to .xls it reads back without the
# cell. Whoever believes what is stored finds a formula, 0 and nothing for the same total.
# xlsx (SheetJS) 0.18.5. It matters where totals of forms that web pages export are read.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund xlsx@0.18.5 >/dev/null
cat > write.js <<'JS'
const XLSX = require('xlsx');
const sheet = {'!ref': 'A1:C1', A1: {t: 'n', v: 30}, B1: {t: 'n', v: 12}, C1: {t: 'n', f: 'SUM(A1:B1)'}};
const book = {SheetNames: ['totals'], Sheets: {totals: sheet}};
for (const kind of ['xlsx', 'ods', 'xls']) XLSX.writeFile(book, 'totals.' + kind, {bookType: kind === 'xls' ? 'biff8' : kind});
console.log('SheetJS ' + XLSX.version);
const xlsx = XLSX.CFB.read('totals.xlsx', {type: 'file'});
const part = (file, name) => Buffer.from(XLSX.CFB.find(XLSX.CFB.read(file, {type: 'file'}), name).content).toString();
const inXlsx = part('totals.xlsx', 'sheet1.xml').match(/<c r="C1".*?<\/c>/)[0];
const inOds = part('totals.ods', 'content.xml').match(/<table:table-cell[^>]*formula.*?<\/table:table-cell>/)[0];
const inXls = XLSX.readFile('totals.xls').Sheets.totals.C1;
console.log('.xlsx ' + inXlsx);
console.log('.ods  ' + inOds);
console.log('.xls  ' + JSON.stringify(inXls));
process.exit(!/<v>/.test(inXlsx) && /office:value="0"/.test(inOds) && (!inXls || inXls.v === '' || inXls.v === undefined) ? 0 : 1);
JS
node write.js
