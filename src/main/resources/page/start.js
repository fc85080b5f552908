// Brings the page to life.

startTables();
startDrawer();
startToday();
startUnits();
startFindings();
startYears();
startCharts();
startCompare();
startDecisions();
startSaving();
startAddresses();
