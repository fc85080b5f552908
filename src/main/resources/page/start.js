// Brings the page to life.

startTables();
startDrawer();
startUnits();
startFindings();
startYears();
startCharts();
startCompare();
