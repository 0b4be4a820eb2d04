"""Phường Cầu Kho in 2019, a closed year: its dossiers and ratings, its reform, its papers, its report and the appraisal."""
