@echo off
rem Starts Disclosure Rollup. It may be called from any folder.
rem JAVA_HOME chooses the Java; JAVA_OPTS is passed to it.
setlocal
chcp 65001 >nul
rem A double click opens a window for this file alone, which would close before anybody has read it. It is known by the
rem command of the window, cmd.exe /c ""...\rollup.cmd" ", and by somebody being logged on, which a scheduled task lacks.
set "clicked="
set "window=%cmdcmdline:"=%"
if "%~1"=="" if defined SESSIONNAME if not "%window:\rollup.cmd=%"=="%window%" set "clicked=1"
if defined JAVA_HOME set "PATH=%JAVA_HOME%\bin;%PATH%"
set "release="
set "major=0"
for /f "tokens=3" %%v in ('java -version 2^>^&1 ^| findstr version') do if not defined release set "release=%%~v"
for /f "delims=.-+" %%m in ("%release%") do set "major=%%m"
if %major% lss 17 goto missing
rem Made by the first command.
set "archive="
if exist "%~dp0lib\start.jsa" set archive="-XX:SharedArchiveFile=%~dp0lib\start.jsa"
java "@%~dp0lib\java.options" -Dstdout.encoding=UTF-8 %archive% %JAVA_OPTS% -jar "%~dp0disclosure-rollup.jar" %*
set "code=%errorlevel%"
if defined clicked pause
exit /b %code%

:missing
echo Java 17 or later was not found. Install it, or say where it is with JAVA_HOME. 1>&2
echo 没有找到 Java 17 或更高版本，请先安装，或用 JAVA_HOME 指明它在哪里。 1>&2
if defined clicked pause
exit /b 1
