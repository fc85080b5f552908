// Brings the page to life.

startTables();
startDrawer();
startToday();
startUnits();
startFindings();
startYears();
startCharts();
startCompare();
startFolds();
startDecisions();
startSaving();
startAddresses();
