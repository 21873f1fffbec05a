-- Makes, models and engines common in Tunisia, typed by ourselves from common knowledge (source = editorial); years and
-- powers are rounded to what a counter clerk would say. A licensed catalogue can be loaded beside it and refine it.
-- One line a generation: make;kind;model;generation;from;to;engines, an engine is "fuel cc kW code".
create table vehicle_line as
select split_part(line, ';', 1) as make, split_part(line, ';', 2) as kind, split_part(line, ';', 3) as model,
       split_part(line, ';', 4) as generation, split_part(line, ';', 5)::integer as year_from,
       nullif(split_part(line, ';', 6), '')::integer as year_to, split_part(line, ';', 7) as engines, place
from regexp_split_to_table(trim(both E'\n' from $lines$
Renault;car;Clio;I;1990;1998;petrol 1149 43 D7F,petrol 1171 43 E5F,petrol 1390 55 E7J,diesel 1870 47 F8Q
Renault;car;Clio;II;1998;2012;petrol 1149 43 D7F,petrol 1149 55 D4F,petrol 1390 72 K4J,petrol 1598 79 K4M,diesel 1461 48 K9K,diesel 1461 60 K9K,diesel 1870 47 F8Q
Renault;car;Clio;III;2005;2014;petrol 1149 55 D4F,petrol 1390 72 K4J,petrol 1598 82 K4M,diesel 1461 50 K9K,diesel 1461 63 K9K
Renault;car;Clio;IV;2012;2021;petrol 1149 54 D4F,petrol 898 66 H4B,petrol 1197 88 H5F,diesel 1461 55 K9K,diesel 1461 66 K9K
Renault;car;Clio;V;2019;;petrol 999 49 B4D,petrol 999 74 H4D,diesel 1461 63 K9K
Renault;car;Symbol;I;1999;2008;petrol 1390 55 K7J,petrol 1390 72 K4J,petrol 1598 79 K4M,diesel 1461 48 K9K
Renault;car;Symbol;II;2008;2013;petrol 1149 55 D4F,petrol 1598 77 K4M,diesel 1461 48 K9K,diesel 1461 63 K9K
Renault;car;Symbol;III;2012;2021;petrol 1149 55 D4F,petrol 898 66 H4B,diesel 1461 66 K9K
Renault;car;Megane;I;1995;2003;petrol 1390 70 K4J,petrol 1598 79 K4M,diesel 1870 72 F9Q
Renault;car;Megane;II;2002;2009;petrol 1390 72 K4J,petrol 1598 82 K4M,diesel 1461 63 K9K,diesel 1870 88 F9Q
Renault;car;Megane;III;2008;2016;petrol 1598 81 K4M,petrol 1197 85 H5F,diesel 1461 66 K9K,diesel 1598 96 R9M
Renault;car;Megane;IV;2016;;petrol 1197 97 H5F,diesel 1461 81 K9K
Renault;car;Laguna;II;2001;2007;petrol 1598 79 K4M,diesel 1870 88 F9Q
Renault;car;Fluence;;2009;2017;petrol 1598 81 K4M,diesel 1461 66 K9K
Renault;car;Scenic;II;2003;2009;petrol 1598 82 K4M,diesel 1461 76 K9K
Renault;car;Captur;I;2013;2019;petrol 898 66 H4B,petrol 1197 88 H5F,diesel 1461 66 K9K
Renault;car;Kadjar;;2015;2022;petrol 1197 96 H5F,diesel 1461 81 K9K
Renault;car;Duster;;2018;2024;petrol 1598 84 H4M,diesel 1461 80 K9K
Renault;car;Twingo;II;2007;2014;petrol 1149 55 D4F,diesel 1461 47 K9K
Renault;van;Kangoo;I;1997;2008;petrol 1149 43 D7F,petrol 1390 55 K7J,diesel 1461 48 K9K,diesel 1870 47 F8Q
Renault;van;Kangoo;II;2008;2021;petrol 1598 78 K4M,diesel 1461 55 K9K,diesel 1461 66 K9K
Renault;van;Express;;2021;;petrol 1333 75 H5H,diesel 1461 55 K9K
Renault;van;Trafic;II;2001;2014;diesel 1870 74 F9Q,diesel 1995 84 M9R
Renault;van;Master;III;2010;2024;diesel 2299 92 M9T,diesel 2299 107 M9T
Peugeot;car;106;;1991;2003;petrol 954 37 TU9,petrol 1124 44 TU1,diesel 1527 42 TUD5
Peugeot;car;205;;1983;1998;petrol 1124 44 TU1,petrol 1360 55 TU3,diesel 1769 44 XUD7
Peugeot;car;206;;1998;2012;petrol 1124 44 TU1,petrol 1360 55 TU3,petrol 1587 80 TU5JP4,diesel 1398 50 DV4TD,diesel 1868 51 DW8,diesel 1997 66 DW10
Peugeot;car;206+;;2009;2013;petrol 1124 44 TU1,petrol 1360 55 TU3,diesel 1398 50 DV4TD
Peugeot;car;207;;2006;2014;petrol 1360 54 TU3,petrol 1397 70 EP3,petrol 1598 88 EP6,diesel 1398 50 DV4TD,diesel 1560 66 DV6
Peugeot;car;208;I;2012;2019;petrol 1199 60 EB2,petrol 1598 85 EC5,diesel 1398 50 DV4C,diesel 1560 68 DV6
Peugeot;car;208;II;2019;;petrol 1199 55 EB2,petrol 1199 74 EB2ADTD,diesel 1499 75 DV5,electric 0 100 ZK01
Peugeot;car;301;;2012;2022;petrol 1199 53 EB2,petrol 1587 85 EC5,diesel 1560 68 DV6
Peugeot;car;306;;1993;2002;petrol 1360 55 TU3,petrol 1587 65 TU5,diesel 1905 51 XUD9
Peugeot;car;307;;2001;2008;petrol 1360 65 ET3,petrol 1587 80 TU5JP4,diesel 1398 50 DV4TD,diesel 1560 80 DV6,diesel 1997 66 DW10
Peugeot;car;308;I;2007;2013;petrol 1397 70 EP3,petrol 1598 88 EP6,diesel 1560 66 DV6
Peugeot;car;308;II;2013;2021;petrol 1199 81 EB2,petrol 1199 96 EB2DTS,diesel 1560 88 DV6
Peugeot;car;405;;1987;1997;petrol 1580 68 XU5,diesel 1905 51 XUD9
Peugeot;car;406;;1995;2004;petrol 1761 81 EW7,diesel 1997 80 DW10
Peugeot;car;407;;2004;2010;petrol 1749 92 EW7A,diesel 1560 80 DV6,diesel 1997 100 DW10
Peugeot;car;508;;2010;2018;petrol 1598 115 EP6,diesel 1560 82 DV6
Peugeot;car;2008;I;2013;2019;petrol 1199 60 EB2,petrol 1199 81 EB2DT,diesel 1560 68 DV6
Peugeot;car;3008;I;2009;2016;petrol 1598 88 EP6,diesel 1560 82 DV6
Peugeot;car;3008;II;2016;2024;petrol 1199 96 EB2DTS,petrol 1598 121 EP6,diesel 1499 96 DV5
Peugeot;van;Partner;I;1996;2008;petrol 1360 55 TU3,diesel 1868 51 DW8,diesel 1997 66 DW10
Peugeot;van;Partner;II;2008;2018;petrol 1587 66 TU5,diesel 1560 55 DV6,diesel 1560 66 DV6
Peugeot;van;Partner;III;2018;;diesel 1499 75 DV5
Peugeot;van;Bipper;;2008;2017;petrol 1360 54 TU3,diesel 1398 50 DV4TD
Peugeot;van;Expert;II;2007;2016;diesel 1560 66 DV6,diesel 1997 88 DW10
Peugeot;van;Boxer;II;2006;;diesel 2198 74 P22DTE,diesel 2198 88 P22DTE
Peugeot;motorcycle;Kisbee;;2010;;petrol 50 3,petrol 102 6
Peugeot;motorcycle;Tweet;;2010;;petrol 50 3,petrol 125 8,petrol 151 9
Peugeot;motorcycle;Django;;2014;;petrol 50 3,petrol 125 8
Peugeot;motorcycle;103;;1971;2017;petrol 49 2
Citroën;car;C1;I;2005;2014;petrol 998 50 1KR
Citroën;car;C2;;2003;2009;petrol 1124 44 TU1,petrol 1360 54 TU3,diesel 1398 50 DV4TD
Citroën;car;C3;I;2002;2009;petrol 1124 44 TU1,petrol 1360 54 TU3,petrol 1587 80 TU5JP4,diesel 1398 50 DV4TD
Citroën;car;C3;II;2009;2016;petrol 1124 44 TU1,petrol 1199 60 EB2,petrol 1397 70 EP3,diesel 1398 50 DV4C,diesel 1560 66 DV6
Citroën;car;C3;III;2016;2024;petrol 1199 60 EB2,petrol 1199 81 EB2DT,diesel 1560 55 DV6
Citroën;car;C4;I;2004;2010;petrol 1360 65 ET3,petrol 1587 80 TU5JP4,diesel 1560 66 DV6
Citroën;car;C4;II;2010;2018;petrol 1397 70 EP3,petrol 1598 88 EP6,diesel 1560 82 DV6
Citroën;car;C5;I;2001;2008;petrol 1749 85 EW7,diesel 1997 80 DW10
Citroën;car;C-Elysée;;2012;2022;petrol 1199 53 EB2,petrol 1587 85 EC5,diesel 1560 68 DV6
Citroën;car;Xsara;;1997;2006;petrol 1360 55 TU3,petrol 1587 65 TU5,diesel 1868 51 DW8,diesel 1997 66 DW10
Citroën;car;Saxo;;1996;2004;petrol 1124 44 TU1,petrol 1360 55 TU3,diesel 1527 42 TUD5
Citroën;van;Berlingo;I;1996;2011;petrol 1360 55 TU3,diesel 1868 51 DW8,diesel 1997 66 DW10
Citroën;van;Berlingo;II;2008;2018;petrol 1587 66 TU5,diesel 1560 55 DV6,diesel 1560 66 DV6
Citroën;van;Berlingo;III;2018;;petrol 1199 81 EB2DT,diesel 1499 75 DV5
Citroën;van;Nemo;;2008;2017;petrol 1360 54 TU3,diesel 1398 50 DV4TD
Citroën;van;Jumpy;II;2007;2016;diesel 1560 66 DV6,diesel 1997 88 DW10
Citroën;van;Jumper;II;2006;;diesel 2198 74 P22DTE,diesel 2198 88 P22DTE
Volkswagen;car;Polo;III;1994;2002;petrol 999 37 AER,petrol 1390 44 AEX,diesel 1896 47 AEY
Volkswagen;car;Polo;IV;2001;2009;petrol 1198 40 AWY,petrol 1198 47 AZQ,petrol 1390 55 BBY,diesel 1422 55 AMF,diesel 1896 47 ASY
Volkswagen;car;Polo;V;2009;2017;petrol 1198 44 CGPB,petrol 1198 51 CGPA,petrol 1390 63 CGGB,petrol 1598 77 CFNA,diesel 1198 55 CFWA,diesel 1598 66 CAYB
Volkswagen;car;Polo;VI;2017;;petrol 999 48 CHYC,petrol 999 70 CHZL,diesel 1598 59 DGTC
Volkswagen;car;Polo Sedan;;2010;2022;petrol 1598 77 CFNA,petrol 1598 81 CWVA
Volkswagen;car;Golf;III;1991;1998;petrol 1390 44 ABD,petrol 1598 55 AEA,diesel 1896 47 1Y,diesel 1896 66 1Z
Volkswagen;car;Golf;IV;1997;2006;petrol 1390 55 AHW,petrol 1595 74 AKL,petrol 1598 77 AZD,diesel 1896 66 ALH,diesel 1896 74 AXR,diesel 1896 50 AQM
Volkswagen;car;Golf;V;2003;2009;petrol 1390 55 BCA,petrol 1595 75 BSE,diesel 1896 77 BXE,diesel 1968 103 BKD
Volkswagen;car;Golf;VI;2008;2013;petrol 1390 59 CGGA,petrol 1390 90 CAXA,diesel 1598 77 CAYC,diesel 1968 103 CFFB
Volkswagen;car;Golf;VII;2012;2020;petrol 1197 63 CJZB,petrol 1395 90 CMBA,diesel 1598 77 CLHA,diesel 1968 110 CRBC
Volkswagen;car;Golf;VIII;2019;;petrol 999 81 DLAA,petrol 1498 96 DPBA,diesel 1968 85 DTRC
Volkswagen;car;Jetta;V;2005;2010;petrol 1595 75 BSE,diesel 1896 77 BXE
Volkswagen;car;Jetta;VI;2010;2018;petrol 1598 77 CFNA,diesel 1598 77 CAYC
Volkswagen;car;Passat;B5;1996;2005;petrol 1595 75 AHL,diesel 1896 74 AVB,diesel 1896 96 AVF
Volkswagen;car;Passat;B6;2005;2010;petrol 1595 75 BSE,diesel 1896 77 BXE,diesel 1968 103 BKP
Volkswagen;car;Tiguan;I;2007;2016;petrol 1390 110 CAVA,diesel 1968 103 CBAB
Volkswagen;car;Tiguan;II;2016;;petrol 1395 110 CZEA,diesel 1968 110 DFGA
Volkswagen;car;T-Roc;;2017;;petrol 999 85 DKRF,diesel 1968 110 DFFA
Volkswagen;van;Caddy;II;1995;2004;petrol 1390 44 AEX,diesel 1896 47 AEY
Volkswagen;van;Caddy;III;2004;2015;petrol 1390 59 BUD,diesel 1896 55 BSU,diesel 1896 77 BLS,diesel 1598 55 CAYE,diesel 1968 51 BDJ
Volkswagen;van;Caddy;IV;2015;2020;petrol 1197 62 CBZA,diesel 1968 75 CUUD
Volkswagen;van;Transporter;T5;2003;2015;diesel 1896 77 AXB,diesel 1968 75 CAAB
Volkswagen;van;Amarok;I;2010;2020;diesel 1968 103 CDBA,diesel 1968 132 CSHA
Fiat;car;Punto;I;1993;1999;petrol 1108 40 176A6,petrol 1242 44 176A8,diesel 1698 51 176A3
Fiat;car;Punto;II;1999;2010;petrol 1242 44 188A4,petrol 1242 59 188A5,diesel 1248 51 188A9,diesel 1910 63 188A7
Fiat;car;Grande Punto;;2005;2018;petrol 1242 48 199A4,petrol 1368 57 350A1,diesel 1248 55 199A2,diesel 1248 66 199A3
Fiat;car;Siena;;1996;2012;petrol 1242 51 178B5,petrol 1368 55 178F5,petrol 1581 76 178D3
Fiat;car;Palio;;1996;2011;petrol 1242 51 178B5,petrol 1368 55 178F5
Fiat;car;Uno;;1983;2002;petrol 999 33 156A2,petrol 1108 37 160A3
Fiat;car;Panda;II;2003;2012;petrol 1108 40 187A1,petrol 1242 44 188A4,diesel 1248 51 188A8
Fiat;car;Panda;III;2012;;petrol 1242 51 169A4,petrol 999 51 46341162,diesel 1248 55 199B1
Fiat;car;500;;2007;2020;petrol 1242 51 169A4,diesel 1248 55 169A1
Fiat;car;Tipo;II;2015;;petrol 1368 70 843A1,diesel 1248 70 55266963,diesel 1598 88 55260384
Fiat;car;Linea;;2007;2018;petrol 1368 57 350A1,diesel 1248 66 199A3
Fiat;car;Bravo;II;2007;2014;petrol 1368 66 192B2,diesel 1598 77 198A3
Fiat;van;Doblo;I;2001;2010;petrol 1368 57 350A1,diesel 1248 55 199A2,diesel 1910 46 223A6,diesel 1910 77 182B9
Fiat;van;Doblo;II;2010;2022;petrol 1368 70 843A1,diesel 1248 66 263A2,diesel 1598 77 198A3
Fiat;van;Fiorino;III;2007;2024;petrol 1360 54 KFT,diesel 1248 55 199A2
Fiat;van;Ducato;III;2006;;diesel 2287 88 F1AE,diesel 2287 96 F1AGL
Fiat;van;Strada;;1999;2013;petrol 1242 51 178B5,diesel 1248 70 223A9
Kia;car;Picanto;I;2004;2011;petrol 999 45 G4HE,petrol 1086 48 G4HG
Kia;car;Picanto;II;2011;2017;petrol 998 51 G3LA,petrol 1248 63 G4LA
Kia;car;Picanto;III;2017;;petrol 998 49 G3LD,petrol 1248 62 G4LA
Kia;car;Rio;II;2005;2011;petrol 1399 71 G4EE,petrol 1599 82 G4ED,diesel 1493 81 D4FA
Kia;car;Rio;III;2011;2017;petrol 1248 63 G4LA,petrol 1396 80 G4FA,diesel 1396 66 D4FC
Kia;car;Rio;IV;2017;2023;petrol 1248 62 G4LA,petrol 1368 73 G4LC
Kia;car;Cerato;;2008;2018;petrol 1591 93 G4FC,diesel 1582 94 D4FB
Kia;car;Ceed;I;2006;2012;petrol 1396 80 G4FA,diesel 1582 85 D4FB
Kia;car;Sportage;III;2010;2015;petrol 1591 99 G4FD,diesel 1685 85 D4FD
Kia;car;Sportage;IV;2015;2021;petrol 1591 97 G4FD,diesel 1598 85 D4FE
Kia;car;Seltos;;2019;;petrol 1591 90 G4FG,petrol 1497 85 G4FL
Kia;car;Sonet;;2020;;petrol 1497 85 G4FL
Kia;van;K2500;;2004;;diesel 2476 69 D4BH,diesel 2497 96 D4CB
Kia;van;K2700;;1999;2015;diesel 2665 61 J2
Hyundai;car;i10;I;2008;2013;petrol 1086 49 G4HG,petrol 1248 57 G4LA
Hyundai;car;Grand i10;;2013;2023;petrol 998 49 G3LA,petrol 1248 64 G4LA
Hyundai;car;i20;I;2008;2014;petrol 1248 57 G4LA,petrol 1396 74 G4FA,diesel 1396 66 D4FC
Hyundai;car;i20;II;2014;2020;petrol 1248 62 G4LA,petrol 1368 74 G4LC,diesel 1396 66 D4FC
Hyundai;car;i20;III;2020;;petrol 1197 62 G4LF
Hyundai;car;i30;I;2007;2012;petrol 1396 80 G4FA,petrol 1591 93 G4FC,diesel 1582 85 D4FB
Hyundai;car;Accent;II;1999;2006;petrol 1341 62 G4EA,petrol 1495 75 G4EC
Hyundai;car;Accent;III;2005;2011;petrol 1399 71 G4EE,petrol 1599 82 G4ED,diesel 1493 81 D4FA
Hyundai;car;Accent;IV;2010;2018;petrol 1368 74 G4LC,petrol 1396 80 G4FA,petrol 1591 91 G4FC
Hyundai;car;Atos;;1997;2013;petrol 999 41 G4HC,petrol 1086 46 G4HG
Hyundai;car;Getz;;2002;2011;petrol 1086 49 G4HG,petrol 1341 60 G4EA,diesel 1493 65 D4FA
Hyundai;car;Elantra;V;2010;2016;petrol 1591 97 G4FG
Hyundai;car;Tucson;I;2004;2010;petrol 1975 104 G4GC,diesel 1991 83 D4EA
Hyundai;car;Tucson;III;2015;2021;petrol 1591 97 G4FD,diesel 1685 85 D4FD
Hyundai;car;Creta;;2015;;petrol 1591 91 G4FG,petrol 1497 85 G4FL
Hyundai;car;Santa Fe;II;2006;2012;diesel 2188 114 D4EB
Hyundai;van;H-1;;1997;2021;diesel 2476 73 D4BH,diesel 2497 100 D4CB
Hyundai;van;H100;;2004;;diesel 2607 58 D4BB
Dacia;car;Logan;I;2004;2012;petrol 1390 55 K7J,petrol 1598 64 K7M,diesel 1461 50 K9K
Dacia;car;Logan;II;2012;2020;petrol 1149 54 D4F,petrol 898 66 H4B,diesel 1461 55 K9K
Dacia;car;Sandero;I;2008;2012;petrol 1149 55 D4F,petrol 1390 55 K7J,petrol 1598 64 K7M,diesel 1461 50 K9K
Dacia;car;Sandero;II;2012;2020;petrol 1149 54 D4F,petrol 898 66 H4B,petrol 998 54 B4D,diesel 1461 66 K9K
Dacia;car;Sandero;III;2020;;petrol 999 49 B4D,petrol 999 67 H4D,lpg 999 74 H4D
Dacia;car;Duster;I;2010;2018;petrol 1598 77 K4M,diesel 1461 66 K9K,diesel 1461 80 K9K
Dacia;car;Duster;II;2018;2024;petrol 1333 96 H5H,diesel 1461 85 K9K
Dacia;car;Lodgy;;2012;2022;petrol 1598 61 K7M,diesel 1461 66 K9K
Dacia;van;Dokker;;2012;2021;petrol 1598 61 K7M,diesel 1461 55 K9K,diesel 1461 66 K9K
Dacia;van;Logan Pick-up;;2008;2012;diesel 1461 50 K9K
Isuzu;van;D-Max;I;2002;2012;diesel 2499 74 4JA1,diesel 2999 96 4JH1,diesel 2499 100 4JK1
Isuzu;van;D-Max;II;2012;2020;diesel 2499 100 4JK1,diesel 2999 130 4JJ1,diesel 1898 110 RZ4E
Isuzu;van;D-Max;III;2019;;diesel 1898 110 RZ4E,diesel 2999 140 4JJ3
Isuzu;van;TF;;1988;2003;diesel 2499 56 4JA1,diesel 2771 57 4JB1
Isuzu;van;NPR;;1984;;diesel 4777 88 4HE1,diesel 5193 114 4HK1
Toyota;car;Yaris;I;1999;2005;petrol 998 50 1SZ,petrol 1299 63 2NZ
Toyota;car;Yaris;II;2005;2011;petrol 998 51 1KR,petrol 1329 74 1NR,diesel 1364 66 1ND
Toyota;car;Yaris;III;2011;2020;petrol 998 51 1KR,petrol 1496 82 2NR,hybrid 1497 55 1NZ
Toyota;car;Yaris;IV;2020;;hybrid 1490 68 M15A
Toyota;car;Corolla;E120;2001;2007;petrol 1398 71 4ZZ,petrol 1598 81 3ZZ,diesel 1364 66 1ND
Toyota;car;Corolla;E150;2006;2013;petrol 1598 91 1ZR,diesel 1364 66 1ND
Toyota;car;Corolla;E170;2013;2019;petrol 1598 90 1ZR,diesel 1364 66 1ND
Toyota;car;RAV4;III;2005;2013;petrol 1998 112 1AZ,diesel 2231 100 2AD
Toyota;car;Agya;;2014;;petrol 998 49 1KR
Toyota;car;Land Cruiser Prado;150;2009;2023;diesel 2982 127 1KD,diesel 2755 130 1GD
Toyota;van;Hilux;VII;2004;2015;diesel 2494 75 2KD,diesel 2982 126 1KD
Toyota;van;Hilux;VIII;2015;;diesel 2393 110 2GD,diesel 2755 130 1GD
Toyota;van;Hiace;;2004;2019;diesel 2494 75 2KD
Ford;car;Fiesta;IV;1995;2002;petrol 1242 55 DHA,petrol 1299 44 JJA,diesel 1753 44 RTJ
Ford;car;Fiesta;V;2001;2008;petrol 1242 55 FUJA,petrol 1388 59 FXJA,diesel 1399 50 F6JA
Ford;car;Fiesta;VI;2008;2017;petrol 1242 60 SNJA,petrol 1388 71 SPJA,diesel 1399 50 F6JB,petrol 998 74 SFJA
Ford;car;Focus;I;1998;2005;petrol 1388 55 FXDA,petrol 1596 74 FYDA,diesel 1753 66 C9DA
Ford;car;Focus;II;2004;2011;petrol 1388 59 ASDA,petrol 1596 74 HWDA,diesel 1560 80 G8DA
Ford;car;Focus;III;2011;2018;petrol 998 74 M2DA,petrol 1596 77 IQDB,diesel 1560 70 T3DA
Ford;car;Fusion;;2002;2012;petrol 1388 59 FXJA,diesel 1399 50 F6JA
Ford;car;Mondeo;III;2000;2007;petrol 1798 92 CHBA,diesel 1998 85 N7BA
Ford;car;EcoSport;;2013;2022;petrol 1498 82 UEJA,diesel 1498 66 UGJC
Ford;van;Transit;;2000;2014;diesel 2402 66 D2FA,diesel 2198 74 QVFA
Ford;van;Transit Connect;;2002;2013;diesel 1753 55 BHPA,diesel 1753 66 HCPA
Ford;van;Ranger;;2006;;diesel 2499 105 WLAA,diesel 2198 110 QJ2R
Opel;car;Corsa;B;1993;2000;petrol 973 40 X10XE,petrol 1195 33 X12SZ,diesel 1686 44 X17D
Opel;car;Corsa;C;2000;2006;petrol 973 43 Z10XE,petrol 1199 55 Z12XE,diesel 1248 51 Z13DT,diesel 1686 55 Y17DT
Opel;car;Corsa;D;2006;2014;petrol 1229 59 Z12XEP,petrol 1398 64 A14XER,diesel 1248 55 Z13DTJ
Opel;car;Corsa;E;2014;2019;petrol 1229 51 B12XEL,petrol 1398 66 B14XER,diesel 1248 55 B13DTE
Opel;car;Astra;G;1998;2009;petrol 1389 66 Z14XE,petrol 1598 62 X16SZR,diesel 1686 55 Y17DT
Opel;car;Astra;H;2004;2014;petrol 1364 66 Z14XEP,petrol 1598 77 Z16XEP,diesel 1248 66 Z13DTH
Opel;car;Astra;J;2009;2019;petrol 1398 74 A14XER,diesel 1686 81 A17DTJ
Opel;car;Vectra;C;2002;2009;petrol 1796 90 Z18XE,diesel 1910 88 Z19DT
Opel;van;Combo;C;2001;2011;petrol 1364 66 Z14XEP,diesel 1248 55 Z13DTJ,diesel 1686 55 Y17DT
Seat;car;Ibiza;II;1993;2002;petrol 999 37 AER,petrol 1390 44 AEX,diesel 1896 47 1Y
Seat;car;Ibiza;III;2002;2009;petrol 1198 47 AZQ,petrol 1390 55 BBY,diesel 1422 51 BNM,diesel 1896 74 ATD
Seat;car;Ibiza;IV;2008;2017;petrol 1198 51 CGPA,petrol 1390 63 BXW,diesel 1598 66 CAYB
Seat;car;Ibiza;V;2017;;petrol 999 55 CHYC,petrol 999 70 CHZL
Seat;car;Leon;I;1999;2006;petrol 1390 55 AHW,diesel 1896 66 ALH
Seat;car;Leon;II;2005;2012;petrol 1595 75 BSE,diesel 1896 77 BXE
Seat;car;Leon;III;2012;2020;petrol 1197 77 CJZA,diesel 1598 77 CLHA
Seat;car;Cordoba;;1993;2009;petrol 1390 55 BBY,diesel 1896 47 ASY
Seat;car;Arona;;2017;;petrol 999 70 CHZL,petrol 999 81 DKRF
Skoda;car;Fabia;I;1999;2007;petrol 1198 40 AWY,petrol 1390 55 BBY,diesel 1422 51 BNM,diesel 1896 47 ASY
Skoda;car;Fabia;II;2006;2014;petrol 1198 51 BZG,petrol 1390 63 BXW,diesel 1598 55 CAYA
Skoda;car;Fabia;III;2014;2021;petrol 999 55 CHYB,petrol 1197 66 CJZC
Skoda;car;Octavia;I;1996;2010;petrol 1595 74 AKL,diesel 1896 66 ALH,diesel 1896 74 AXR
Skoda;car;Octavia;II;2004;2013;petrol 1595 75 BSE,diesel 1896 77 BXE,diesel 1598 77 CAYC
Skoda;car;Octavia;III;2012;2020;petrol 1395 103 CHPA,diesel 1598 77 CLHA
Skoda;car;Rapid;;2012;2019;petrol 1598 77 CFNA,diesel 1598 77 CAYC
Suzuki;car;Alto;;2009;2014;petrol 996 50 K10B
Suzuki;car;Celerio;;2014;;petrol 998 50 K10B
Suzuki;car;Swift;III;2004;2010;petrol 1328 68 M13A,diesel 1248 51 Z13DT
Suzuki;car;Swift;IV;2010;2017;petrol 1242 69 K12B
Suzuki;car;Swift;V;2017;;petrol 1197 61 K12M
Suzuki;car;Baleno;;2015;;petrol 1373 68 K14B
Suzuki;car;Vitara;;2015;;petrol 1586 88 M16A
Suzuki;car;Jimny;III;1998;2018;petrol 1328 62 M13A
Suzuki;car;Dzire;;2017;;petrol 1197 61 K12M
Suzuki;motorcycle;GN 125;;1982;2001;petrol 124 8
Suzuki;motorcycle;Address 110;;2015;;petrol 113 7
Suzuki;motorcycle;Burgman;;2002;;petrol 124 9,petrol 200 13,petrol 400 23
Nissan;car;Micra;K11;1992;2003;petrol 998 40 CG10DE,petrol 1275 55 CG13DE
Nissan;car;Micra;K12;2002;2010;petrol 1240 59 CR12DE,diesel 1461 48 K9K
Nissan;car;Juke;I;2010;2019;petrol 1598 86 HR16DE,diesel 1461 81 K9K
Nissan;car;Qashqai;I;2006;2013;petrol 1598 84 HR16DE,diesel 1461 78 K9K,diesel 1995 110 M9R
Nissan;car;Qashqai;II;2013;2021;petrol 1197 85 HRA2DDT,diesel 1461 81 K9K
Nissan;car;Sunny;N17;2011;2020;petrol 1498 73 HR15DE
Nissan;van;Navara;D40;2005;2015;diesel 2488 126 YD25DDTi
Nissan;van;Pick-up;D22;1997;2015;diesel 2494 76 TD25,diesel 2488 98 YD25DDTi
Chery;car;QQ;;2003;2015;petrol 812 38 SQR372,petrol 1083 50 SQR472
Chery;car;Tiggo 2;;2016;;petrol 1497 78 SQRD4G15B
Chery;car;Tiggo 3;;2014;2020;petrol 1598 93 SQRE4G16
Chery;car;Tiggo 7;;2016;;petrol 1498 108 SQRE4T15B
Chery;car;Tiggo 8;;2018;;petrol 1598 145 SQRF4J16
Chery;car;Arrizo 5;;2016;;petrol 1499 85 SQRE4G15C
MG;car;MG3;;2011;2023;petrol 1498 78 15S4C
MG;car;MG5;;2020;;petrol 1498 84 15S4C
MG;car;ZS;;2017;;petrol 1498 78 15S4C,petrol 1349 82 GBT
MG;car;HS;;2018;;petrol 1490 119 15E4E
MG;car;RX5;;2017;;petrol 1490 124 15E4E
Haval;car;Jolion;;2020;;petrol 1497 105 GW4G15K
Haval;car;H6;;2011;;petrol 1497 110 GW4G15B
Haval;car;H2;;2014;2021;petrol 1497 105 GW4G15B
Great Wall;van;Wingle 5;;2010;;diesel 1996 105 GW4D20,petrol 2378 100 4G69
Great Wall;van;Poer;;2019;;diesel 1996 120 GW4D20M
Geely;car;Emgrand;;2009;;petrol 1498 75 JL4G15,petrol 1799 93 JL4G18
Geely;car;GX3;;2017;;petrol 1498 76 JLB4G15
Geely;car;Coolray;;2018;;petrol 1477 130 JLH3G15TD
BYD;car;F3;;2005;2021;petrol 1488 78 473QB
BYD;car;Dolphin;;2021;;electric 0 70 TZ180XSA,electric 0 150 TZ200XSU
BYD;car;Atto 3;;2022;;electric 0 150 TZ200XSQ
Mahindra;van;Scorpio Pick-up;;2007;;diesel 2179 88 mHawk,diesel 2179 103 mHawk
Mahindra;car;KUV100;;2016;;petrol 1198 61 mFalcon,diesel 1198 57 mFalcon
Mahindra;car;XUV500;;2011;2021;diesel 2179 103 mHawk
Mitsubishi;van;L200;III;1996;2007;diesel 2477 73 4D56,diesel 2477 85 4D56
Mitsubishi;van;L200;IV;2005;2015;diesel 2477 100 4D56,diesel 2477 131 4D56
Mitsubishi;van;L200;V;2015;;diesel 2442 113 4N15
Mitsubishi;car;Attrage;;2013;;petrol 1193 59 3A92
Mitsubishi;car;Pajero;III;1999;2006;diesel 2835 92 4M40,diesel 3200 121 4M41
Mercedes-Benz;car;A-Class;W169;2004;2012;petrol 1498 70 M266,diesel 1991 60 OM640
Mercedes-Benz;car;C-Class;W203;2000;2007;petrol 1796 105 M271,diesel 2148 90 OM646
Mercedes-Benz;car;C-Class;W204;2007;2014;petrol 1796 115 M271,diesel 2143 100 OM651
Mercedes-Benz;car;E-Class;W211;2002;2009;petrol 1796 120 M271,diesel 2148 110 OM646
Mercedes-Benz;van;Sprinter;906;2006;2018;diesel 2148 80 OM646,diesel 2143 95 OM651
Mercedes-Benz;van;Vito;W639;2003;2014;diesel 2148 80 OM646,diesel 2143 100 OM651
BMW;car;1 Series;E87;2004;2013;petrol 1596 85 N45,diesel 1995 90 M47,diesel 1995 105 N47
BMW;car;3 Series;E46;1998;2006;petrol 1796 85 N42,diesel 1995 110 M47
BMW;car;3 Series;E90;2004;2013;petrol 1995 110 N46,diesel 1995 120 M47,diesel 1995 130 N47
BMW;car;5 Series;E60;2003;2010;petrol 1995 125 N43,diesel 1995 120 M47
BMW;car;X1;E84;2009;2015;petrol 1995 110 N46,diesel 1995 105 N47
Audi;car;A3;8L;1996;2003;petrol 1595 75 AVU,diesel 1896 66 ALH
Audi;car;A3;8P;2003;2013;petrol 1595 75 BSE,diesel 1896 77 BXE,diesel 1968 103 BKD
Audi;car;A4;B6;2000;2004;petrol 1595 75 ALZ,diesel 1896 96 AVF
Audi;car;A4;B7;2004;2008;petrol 1781 120 BFB,diesel 1968 103 BRE
Audi;car;Q3;8U;2011;2018;petrol 1395 110 CZEA,diesel 1968 103 CFFB
Mazda;car;2;;2007;2014;petrol 1349 55 ZJ,petrol 1498 75 ZY
Mazda;car;3;;2003;2013;petrol 1598 77 Z6,diesel 1560 80 Y6
Mazda;van;BT-50;;2006;2020;diesel 2499 105 WLC,diesel 2198 110 P4AT
Mazda;van;B2500;;1996;2006;diesel 2499 62 WLT
Honda;car;Civic;VIII;2005;2012;petrol 1339 61 L13A7,petrol 1799 103 R18A2
Honda;car;City;;2008;2020;petrol 1497 88 L15A7
Honda;car;Jazz;II;2008;2015;petrol 1198 66 L12B1,petrol 1339 73 L13Z1
Honda;motorcycle;SH 125;;2001;;petrol 125 9
Honda;motorcycle;SH 150;;2001;;petrol 153 11
Honda;motorcycle;PCX 125;;2010;;petrol 125 9
Honda;motorcycle;Wave 110;;2009;;petrol 109 6
Honda;motorcycle;CB 125;;2015;;petrol 125 7
Honda;motorcycle;CB 500;;2013;;petrol 471 35
Honda;motorcycle;Africa Twin;;2016;;petrol 998 70,petrol 1084 75
Honda;motorcycle;Forza;;2013;;petrol 125 11,petrol 279 19,petrol 330 22
Yamaha;motorcycle;NMAX;;2015;;petrol 125 9,petrol 155 11
Yamaha;motorcycle;XMAX;;2006;;petrol 125 11,petrol 249 15,petrol 292 20
Yamaha;motorcycle;TMAX;;2001;;petrol 499 32,petrol 530 34,petrol 562 35
Yamaha;motorcycle;YBR 125;;2005;2017;petrol 124 7
Yamaha;motorcycle;Tricity;;2014;;petrol 125 9
Yamaha;motorcycle;MT-07;;2014;;petrol 689 55
Yamaha;motorcycle;Crypton;;1997;2013;petrol 105 6
SYM;motorcycle;Orbit;;2008;;petrol 50 3,petrol 125 6
SYM;motorcycle;Symphony;;2009;;petrol 50 3,petrol 125 7,petrol 151 9
SYM;motorcycle;Jet 14;;2016;;petrol 50 3,petrol 125 8,petrol 169 9
SYM;motorcycle;Fiddle;;2007;;petrol 50 2,petrol 125 7
SYM;motorcycle;Joymax;;2005;;petrol 125 9,petrol 278 20
SYM;motorcycle;Wolf 125;;2005;2019;petrol 124 8
Piaggio;motorcycle;Liberty;;1997;;petrol 50 3,petrol 125 8,petrol 155 9
Piaggio;motorcycle;Zip;;1992;;petrol 50 3,petrol 100 5
Piaggio;motorcycle;Vespa Primavera;;2013;;petrol 50 2,petrol 125 8,petrol 155 9
Piaggio;motorcycle;Vespa PX;;1977;2016;petrol 123 5,petrol 150 6
Piaggio;motorcycle;Beverly;;2001;;petrol 125 11,petrol 278 16,petrol 330 25
Piaggio;motorcycle;Typhoon;;1993;2020;petrol 50 3,petrol 125 7
Piaggio;motorcycle;Ciao;;1967;2006;petrol 49 1
Kymco;motorcycle;Agility;;2005;;petrol 50 2,petrol 125 6,petrol 163 8
Kymco;motorcycle;Like;;2009;;petrol 50 2,petrol 125 8
Kymco;motorcycle;Downtown;;2009;;petrol 125 11,petrol 321 21
Kymco;motorcycle;Xciting;;2005;;petrol 400 26
BMW;motorcycle;R 1200 GS;;2004;2018;petrol 1170 72,petrol 1170 92
BMW;motorcycle;F 800 GS;;2008;2018;petrol 798 63
Aprilia;motorcycle;SR 50;;1993;2020;petrol 49 3
Aprilia;motorcycle;Scarabeo;;1993;2018;petrol 50 3,petrol 125 11
Zimota;motorcycle;Forza 107;;2012;;petrol 107 5
Zimota;motorcycle;Rider;;2014;;petrol 125 6
Forza;motorcycle;FZ 110;;2010;;petrol 107 5
$lines$), E'\n') with ordinality as l(line, place);

insert into vehicle_make (name, slug)
select make, trim(both '-' from regexp_replace(fold(make), '[^a-z0-9]+', '-', 'g'))
from vehicle_line group by make order by fold(make);

insert into vehicle_model (make_id, kind, name)
select m.id, l.kind, l.model
from vehicle_line l join vehicle_make m on m.name = l.make
group by m.id, l.kind, l.model order by min(l.place);

insert into vehicle_type (model_id, generation, year_from, year_to, fuel, cc, kw, engine_code, source)
select o.id, l.generation, l.year_from, l.year_to, split_part(engine, ' ', 1),
       nullif(split_part(engine, ' ', 2)::integer, 0), split_part(engine, ' ', 3)::integer, split_part(engine, ' ', 4), 'editorial'
from vehicle_line l
join vehicle_make m on m.name = l.make
join vehicle_model o on o.make_id = m.id and o.name = l.model,
regexp_split_to_table(l.engines, ',') with ordinality as e(engine, number)
order by l.place, e.number;

drop table vehicle_line;
